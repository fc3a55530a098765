/// The five checkpoints with their records.
import type { CheckpointState, ItemForm } from "../bindings";
import { holds } from "./levels";
import { policies } from "./policies";
import type { Assessment } from "./record";

const untouched: ItemForm = { state: "open", owner: "", due: "", evidence: "", note: "" };

/** The state of every checkpoint. */
export function checkpoints(record: Assessment): CheckpointState[] {
  return policies.checkpoints.map((checkpoint) => {
    const items = checkpoint.items.map((item) => ({
      id: item.id,
      applies: holds(item["applies-when"], record),
      compulsory: item["compulsory-when"] !== undefined && holds(item["compulsory-when"], record),
      record: record.items[item.id] ?? untouched,
    }));
    const count = (state: string) =>
      items.filter((item) => (state === "not-applicable" ? item.record.state === state || !item.applies : item.record.state === state && item.applies)).length;
    return {
      number: checkpoint.number,
      open: count("open"),
      doing: count("doing"),
      done: count("done"),
      notApplicable: count("not-applicable"),
      items,
    };
  });
}
