namespace Claims.ClauseModel.Simulation.Wording;

/// <summary>
/// What is covered, for whom, and what is not. {W} begins a sentence with the services, {w} names them within it, {e} at its end; {who} are the members.
/// The verbs fit one service as well as many.
/// </summary>
internal static class CoverageWordings
{
    public static Templates Covered { get; } = new(
        [
            "{W} may be paid when a treating practitioner has ordered them.",
            "The plan pays for {w} when the record shows the need.",
            "Benefits include {e}.",
            "Members may receive {w} as often as medically needed.",
            "{W} can be reimbursed if the practitioner finds them necessary for the member's condition.",
            "Cover extends to {e}.",
            "Among the covered services are {e}.",
            "We will pay for {w} that a practitioner prescribes.",
            "{W} will be paid on the terms that hold for all medical care.",
            "Where the member's condition calls for it, the plan provides {e}.",
        ],
        [
            "{W} will count as covered care where medically necessary.",
            "This benefit takes in {e}.",
            "Payment will be made for {w} if a clinician asks for it in writing.",
            "A member who needs it is entitled to {e}.",
        ]);

    public static Templates CoveredFor { get; } = new(
        [
            "{W} may be paid for {who} only.",
            "The plan pays for {w} for {who}.",
            "Only {who} may receive {e}.",
            "Payment for {w} can be made for {who} and for nobody else.",
            "{W} will be a benefit of {who}.",
            "Benefits include {w} for {who}.",
            "Among {who}, and among no others, the plan pays for {e}.",
        ],
        [
            "{Who} can claim {w}; others cannot.",
            "{W} will be reserved for {who}.",
            "No one but {who} can be given {e}.",
        ]);

    public static Templates Excluded { get; } = new(
        [
            "The plan does not pay for {e}.",
            "{W} will not be paid under any circumstances.",
            "No benefit is available for {e}.",
            "{W} will be denied, whoever ordered them.",
            "Excluded from cover: {e}.",
            "Charges for {w} will be denied.",
            "We never reimburse {e}.",
            "{W} cannot be claimed under this policy.",
            "{W} may not be billed to the plan.",
            "Members pay for {w} themselves.",
        ],
        [
            "{W} will remain the member's own expense.",
            "Nothing is owed for {e}.",
            "This policy leaves out {e}.",
            "Claims for {w} have no prospect of payment.",
        ]);
}
