const carriesFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') === true;

/**
 * Takes a file that is dropped anywhere on the page, the pane's frame included: a zone over the whole window shows where it
 * would fall.
 */
export class DropZone {
  private readonly zone = document.createElement('div');

  constructor(
    private readonly words: () => string,
    private readonly take: (files: readonly File[]) => void,
  ) {
    this.zone.id = 'drop';
    this.zone.hidden = true;
    document.body.append(this.zone);
    this.listen(document);
    this.zone.addEventListener('dragover', (event) => event.preventDefault());
    this.zone.addEventListener('dragleave', () => (this.zone.hidden = true));
    this.zone.addEventListener('drop', (event) => {
      event.preventDefault();
      this.zone.hidden = true;
      this.take([...(event.dataTransfer?.files ?? [])]);
    });
  }

  /** A frame hears what is dragged over it, and its page does not. */
  listen(target: Document): void {
    // Before the spreadsheet, which takes what is dropped on a cell for its own.
    target.addEventListener(
      'dragenter',
      (event) => {
        if (!carriesFiles(event)) return;
        this.zone.textContent = this.words();
        this.zone.hidden = false;
      },
      true,
    );
    // A file that misses the zone must not replace the page.
    for (const kind of ['dragover', 'drop'] as const) {
      target.addEventListener(kind, (event) => {
        if (carriesFiles(event)) event.preventDefault();
      });
    }
  }
}
