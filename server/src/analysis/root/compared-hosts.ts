import type { Configuration, EffectiveJail } from "../../config/index.ts";
import { HostComparison, type HostView, type JailModel } from "../../lifecycle/index.ts";
import type { KeptReports } from "./kept-reports.ts";
import type { Neighbours } from "./neighbours.ts";

/** What is compared. */
interface Compared {
  readonly configuration: Configuration;
  readonly neighbours: Neighbours;
  /** What was compared before an edit. */
  readonly kept?: Pick<KeptReports, "host" | "wholeHost">;
  model(jail: EffectiveJail): JailModel;
}

/** The jails of a root laid on each other, when somebody asks, and once. */
export class ComparedHosts {
  private readonly input: Compared;
  private knownHost: HostView<EffectiveJail> | undefined;
  private knownWhole: HostView<EffectiveJail> | undefined;

  constructor(input: Compared) {
    this.input = input;
  }

  /** As one host. */
  get host(): HostView<EffectiveJail> {
    const { configuration, kept, model } = this.input;
    this.knownHost ??= (kept?.host ?? new HostComparison()).compare(configuration.jails, model);
    return this.knownHost;
  }

  /** Together with the jails of the neighbours. */
  get wholeHost(): HostView<EffectiveJail> {
    const { kept, neighbours, model } = this.input;
    if (neighbours.all.length === 0) return this.host;
    this.knownWhole ??= neighbours.compare(kept?.wholeHost ?? new HostComparison(), model);
    return this.knownWhole;
  }
}
