export function actionCommand(env: Readonly<Record<string, string | undefined>>): {
  readonly program: string;
  readonly args: readonly string[];
};
