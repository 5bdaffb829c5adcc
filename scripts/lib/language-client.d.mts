export class LanguageClient {
  static start(server: string, params: object): Promise<LanguageClient>;
  request(method: string, params?: object): Promise<unknown>;
  notify(method: string, params?: object): Promise<void>;
  stop(): Promise<void>;
}
