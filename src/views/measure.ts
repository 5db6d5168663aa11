import type { Measure, Site } from '../model/types.ts';
import { capital, formatDate, formatFigure, label } from '../model/words.ts';
import { statementsMeasuring } from './belonging.ts';
import { printedOf } from './reading.ts';
import { nameOf, type Run } from './run.ts';
import { type SourceView, sourceView, statementView } from './statement.ts';

/** One figure of a measure: whose, how much, of when, and where it stands. */
export interface FigureLine {
  about: Run;
  value: string;
  part?: string | undefined;
  date?: string | undefined;
  slip?: string | undefined;
  printed?: string | undefined;
  modality?: string | undefined;
  source: SourceView;
}

/** A measure's page. */
export interface MeasureView {
  measure: Measure;
  unit: string;
  /** Its unit and of whom it is, in a line. */
  lead: string;
  figures: FigureLine[];
}

/** One measure with every figure that any report gives. */
export function measureView(site: Site, measure: Measure): MeasureView {
  const figures = statementsMeasuring(site, measure.id).flatMap((statement) =>
    statement.figures
      .filter((figure) => figure.measure === measure.id)
      .map((figure) => ({
        about: nameOf(site, statement.about),
        value: formatFigure(site, figure),
        part: figure.part,
        date: figure.date && formatDate(figure.date),
        slip: figure.slip,
        printed: printedOf(site, figure),
        modality: statementView(site, statement).modality,
        source: sourceView(site, statement),
      })),
  );
  const unit = label(site, 'units', measure.unit);
  return { measure, unit, lead: capital([unit, measure.population].filter(Boolean).join(': ')), figures };
}
