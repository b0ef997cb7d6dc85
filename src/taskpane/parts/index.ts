export { Amount } from './Amount';
export { Chart, type ChartOption } from './Chart';
export { DataTable, type Column, type Row } from './DataTable';
export { usePalette, type Palette } from './palette';
export { CellLink, placeName } from './CellLink';
export { Empty } from './Empty';
export { Problems } from './Problems';
export { Section } from './Section';
