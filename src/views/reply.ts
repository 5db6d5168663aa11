import type { Block } from '../markdown/render.ts';
import type { Report, Site, SubjectRef } from '../model/types.ts';
import { repliesTo } from './belonging.ts';
import { reportLine, type ReportLine } from './statement.ts';
import { storyView, type StoryView } from './story.ts';

/** A published reply, as it stands at the head of the report that it answers: what it is, and our account of it, whole. */
export interface ReplyView {
  line: ReportLine;
  interestNote?: string | undefined;
  story: StoryView;
}

/** The rendered bodies of a site. */
interface Bodies {
  stories: ReadonlyMap<SubjectRef, readonly Block[]>;
  bodies: ReadonlyMap<SubjectRef, string>;
}

/** The replies to a report, the oldest first. A term that an earlier story of the page explains isn't explained twice. */
export function repliesView(
  site: Site,
  { ref }: Report,
  own: StoryView,
  { stories, bodies }: Bodies = { stories: new Map(), bodies: new Map() },
): ReplyView[] {
  const explained = new Set(own.terms.map(({ note }) => note));
  return repliesTo(site, ref).map((reply) => {
    const { blocks, terms } = storyView(site, stories.get(reply.ref), bodies);
    const fresh = terms.filter(({ note }) => !explained.has(note));
    for (const { note } of fresh) explained.add(note);
    return {
      line: reportLine(site, reply),
      interestNote: reply.data.interestNote,
      story: { blocks, terms: fresh },
    };
  });
}
