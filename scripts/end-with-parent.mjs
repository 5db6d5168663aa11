// Loaded before each script that up.mjs starts. The channel to up.mjs closes when that ends, however it ends, even by a
// signal that it couldn't pass on; the script then ends as if it had been asked to.
if (process.channel) {
  process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'));
  process.channel.unref();
}
