namespace Claims.ClauseModel.Simulation.Wording;

/// <summary>How much is covered. {units} is a number with its noun, {per} a line or a day, {times} how often in how long.</summary>
internal static class LimitWordings
{
    public static Templates Units { get; } = new(
        [
            "{W} may be billed for no more than {units} {per}.",
            "{W} will be limited to {units} {per}.",
            "At most {units} {per} may be billed for {e}.",
            "A claim may carry up to {units} {per} for {e}.",
            "For {w} the plan pays at most {units} {per}.",
            "Quantities of {w} above the limit will be denied: no more than {units} {per}.",
            "{W} can be paid up to {units} {per}.",
        ],
        [
            "{W} will be held to a maximum of {units} {per}.",
            "Not more than {units} {per} can be allowed for {e}.",
            "Suppliers of {w} may bill at most {units} {per}.",
        ]);

    public static Templates Frequency { get; } = new(
        [
            "{W} will be limited to {times}.",
            "{W} may be paid {times}.",
            "The plan pays for {w} {times}.",
            "Members may receive {w} {times}.",
            "Benefits for {w} recur {times}.",
            "Whatever the need, {w} may be billed {times}.",
        ],
        [
            "Payment for {w} can be repeated {times}.",
            "{W} will be allowed {times} and not oftener.",
            "A member can be given {w} {times}.",
        ]);

    public static Templates FrequencyFor { get; } = new(
        ["{W} may be paid {times}, and only for {who}.", "For {who} the plan pays for {w} {times}.", "{W} will be limited to {times} and to {who}."],
        ["{Who} can be given {w} {times}.", "Payment for {w} recurs {times} for {who}."]);
}
