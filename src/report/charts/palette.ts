/** Colours of a drawing, as the theme has them: a drawing cannot take CSS variables. */
export interface Palette {
  readonly ink: string;
  readonly quiet: string;
  readonly rule: string;
  readonly surface: string;
  /** Background of a part that is set apart: construction, a band. */
  readonly shade: string;
  readonly brand: string;
  readonly green: string;
  readonly amber: string;
  readonly red: string;
  /** Series in their order; told apart by name and pattern too, see `isPatterned`. */
  readonly series: readonly string[];
  /** Whether colours are too few to tell series apart, so that patterns must. */
  readonly isPatterned: boolean;
}
