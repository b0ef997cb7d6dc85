import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ChartMultipleRegular, TableRegular } from '@fluentui/react-icons';
import type { EChartsType } from 'echarts/core';
import { useEffect, useRef, useState, type ReactElement, type RefObject } from 'react';
import type { ChartOption } from '../../report/charts/option';
import type { Palette } from '../../report/charts/palette';
import { useWords } from '../words';
import { useSession } from '../session/hooks';
import { DataTable, type Column, type Row } from './DataTable';
import { usePalette } from './palette';

const useStyles = makeStyles({
  figure: { margin: 0, display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS },
  toggle: { alignSelf: 'flex-end' },
});

/** Width of an element as it is laid out; 0 until then, and where nothing is laid out. */
const useWidth = (box: RefObject<HTMLElement | null>): number => {
  const [width, setWidth] = useState(0);
  useEffect(() => {
    if (box.current === null || typeof ResizeObserver === 'undefined') return undefined;
    const observer = new ResizeObserver(([entry]) => setWidth(Math.floor(entry?.contentRect.width ?? 0)));
    observer.observe(box.current);
    return () => observer.disconnect();
  }, [box]);
  return width;
};

/** Draws the option into the box, which has a width by then; the drawing library comes with the first chart. */
const Drawing = ({
  option,
  height,
}: {
  readonly option: ChartOption;
  readonly height: number;
}): ReactElement => {
  const session = useSession();
  const box = useRef<HTMLDivElement>(null);
  const width = useWidth(box);
  const [chart, setChart] = useState<EChartsType>();
  const isLaidOut = width > 0;
  useEffect(() => {
    if (!isLaidOut) return undefined;
    let isGone = false;
    let drawn: EChartsType | undefined;
    import('./drawing').then(
      ({ drawIn }) => {
        if (isGone || box.current === null) return;
        drawn = drawIn(box.current, box.current.clientWidth, height);
        setChart(drawn);
      },
      (error: unknown) => session.fail(error),
    );
    return () => {
      isGone = true;
      drawn?.dispose();
      setChart(undefined);
    };
  }, [isLaidOut, height, session]);
  useEffect(() => {
    if (chart === undefined || chart.isDisposed()) return;
    chart.setOption(option, { notMerge: true });
    // At once, not with the next frame: a page that prints or hides has no next frame.
    chart.getZr().flush();
  }, [chart, option]);
  useEffect(() => {
    if (chart === undefined || chart.isDisposed() || width === 0) return;
    chart.resize({ width, height });
    chart.getZr().flush();
  }, [chart, width, height]);
  return <div ref={box} style={{ height, overflow: 'hidden' }} />;
};

/** Type, patterns and stillness that every chart shares; whatever the option says itself goes before. */
const framed = (option: ChartOption, { ink, series, isPatterned }: Palette): ChartOption => ({
  animation: false,
  color: [...series],
  textStyle: { color: ink, fontFamily: tokens.fontFamilyBase, fontSize: 12 },
  aria: { enabled: true, label: { enabled: false }, decal: { show: isPatterned } },
  ...option,
});

/**
 * A drawing with its meaning in words: those who do not see it hear `description`, and anybody can have the same figures
 * as a table.
 */
export const Chart = ({
  title,
  description,
  option,
  height = 220,
  columns,
  rows,
}: {
  /** Names the drawing and the table. */
  readonly title: string;
  /** What the drawing tells, in a sentence. */
  readonly description: string;
  /** The drawing in the colours of the theme. */
  readonly option: (palette: Palette) => ChartOption;
  /** Pixels. */
  readonly height?: number;
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
}): ReactElement => {
  const styles = useStyles();
  const say = useWords();
  const palette = usePalette();
  const [isTable, setIsTable] = useState(false);
  return (
    <figure className={styles.figure} aria-label={title}>
      {isTable ? (
        <DataTable caption={say('chart.figures', { title })} columns={columns} rows={rows} />
      ) : (
        <div role="img" aria-label={`${title}: ${description}`}>
          <Drawing option={framed(option(palette), palette)} height={height} />
        </div>
      )}
      <Button
        className={styles.toggle}
        appearance="transparent"
        size="small"
        icon={isTable ? <ChartMultipleRegular /> : <TableRegular />}
        aria-pressed={isTable}
        onClick={() => setIsTable(!isTable)}
      >
        {say(isTable ? 'chart.asChart' : 'chart.asTable')}
      </Button>
    </figure>
  );
};
