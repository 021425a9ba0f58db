namespace Claims.Fraud.Edits;

/// <summary>
/// Modifiers that tell the two services of a PTP edit apart, where its indicator allows it: NCCI policy manual for Medicare services, chapter I, section E:
/// anatomic ones, those of global surgery, and 27, 59, 91 and X{EPSU}.
/// </summary>
public static class NcciModifiers
{
    private static readonly HashSet<string> s_excusing =
    [
        "E1", "E2", "E3", "E4", "FA", "F1", "F2", "F3", "F4", "F5", "F6", "F7", "F8", "F9", "TA", "T1", "T2", "T3", "T4", "T5", "T6", "T7", "T8", "T9", "LT", "RT", "LC", "LD",
        "RC", "LM", "RI", "24", "25", "57", "58", "78", "79", "27", "59", "91", "XE", "XS", "XP", "XU",
    ];

    public static bool Excuse(IEnumerable<string> modifiers) => modifiers.Any(s_excusing.Contains);
}
