/** Where the dashboard's parts begin, from 0. The columns are a margin and eleven equal ones: three cards with a gutter between. */
export const FIRST_COLUMN = 1;
export const COLUMNS = 11;
/** First column of each verdict's card, three wide. */
export const CARD_COLUMNS = [1, 5, 9] as const;

export const TITLE_ROW = 0;
export const SUBTITLE_ROW = 1;
export const STATUS_ROW = 2;
export const CARDS_ROW = 4;
export const FIGURES_ROW = 15;
export const FIGURE_ROWS = 10;
export const CHARTS_ROW = FIGURES_ROW + FIGURE_ROWS + 2;
export const CHART_ROWS = 22;
export const SMALL_CHARTS_ROW = CHARTS_ROW + CHART_ROWS + 3;
export const SMALL_CHART_ROWS = 18;
/** The levers follow the pictures; the rules follow them, and the figures behind the pictures come last. */
export const LEVERS_ROW = SMALL_CHARTS_ROW + SMALL_CHART_ROWS + 3;
export const LEVER_ROWS = 8;
export const RULES_ROW = LEVERS_ROW + LEVER_ROWS + 18;
