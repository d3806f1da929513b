/** Where a model is kept unless a file is named. */
export const DEFAULT_FILE = 'mentoring-model.yaml';
