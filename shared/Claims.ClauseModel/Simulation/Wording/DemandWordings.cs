namespace Claims.ClauseModel.Simulation.Wording;

/// <summary>What must be approved or stand on the claim. {list} are places, diagnoses or modifiers; {others} what may not be billed along.</summary>
internal static class DemandWordings
{
    public static Templates Authorization { get; } = new(
        [
            "{W} must have prior authorization.",
            "Prior authorization is required for {e}.",
            "Without prior authorization the plan does not pay for {e}.",
            "{W} can be paid only after prior authorization.",
            "Before {w} can be given, prior authorization is needed.",
            "{W} will be subject to prior authorization.",
        ],
        [
            "{W} may be given only with prior authorization.",
            "Prior authorization must be obtained before the plan pays for {e}.",
            "Orders for {w} need the plan's consent: prior authorization must be on file.",
        ]);

    public static Templates Place { get; } = new(
        [
            "{W} must be billed in place of service {list}.",
            "{W} may be paid only in place of service {list}.",
            "Only in place of service {list} does the plan pay for {e}.",
            "Claims for {w} must show place of service {list}.",
        ],
        ["{W} will have to be given in place of service {list}.", "The plan accepts {w} only from place of service {list}."]);

    public static Templates Diagnosis { get; } = new(
        [
            "{W} must be supported by a diagnosis in ICD-10-CM {list}.",
            "{W} may be paid only with ICD-10-CM {list}.",
            "The plan pays for {w} and requires a diagnosis in ICD-10-CM {list}.",
            "{W} can be billed only when a diagnosis in ICD-10-CM {list} stands on the line.",
        ],
        ["A supporting diagnosis in ICD-10-CM {list} will be looked for on lines with {e}.", "{W} can be accepted only for ICD-10-CM {list}."]);

    public static Templates Modifier { get; } = new(
        [
            "{W} must be billed with modifier {list}.",
            "A line for {w} needs modifier {list}.",
            "The plan requires of lines with {w} that they carry modifier {list}.",
        ],
        ["Lines for {w} must carry modifier {list}.", "On lines for {w} modifier {list} is required."]);

    public static Templates Together { get; } = new(
        [
            "{W} may not be billed together with {others}.",
            "{W} cannot be paid on the same day as {others}.",
            "The plan does not pay for {w} along with {others}.",
        ],
        ["{W} must not be claimed in combination with {others}.", "Nothing is paid for {w} in addition to {others}."]);
}
