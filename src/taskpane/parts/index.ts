export { Amount } from './Amount';
export { CellLink, placeName } from './CellLink';
export { Empty } from './Empty';
export { Problems } from './Problems';
export { Section } from './Section';
