namespace Claims.Contracts;

/// <summary>The codes of <see cref="Fault"/>. Added to, never renamed: submitters switch on them.</summary>
public static class FaultCodes
{
    public const string FormatUnknown = "FORMAT_UNKNOWN";
    public const string TooLarge = "TOO_LARGE";
    public const string Unreadable = "UNREADABLE";
    public const string EnvelopeBroken = "ENVELOPE_BROKEN";
    public const string SegmentUnknown = "SEGMENT_UNKNOWN";
    public const string SegmentOutOfPlace = "SEGMENT_OUT_OF_PLACE";
    public const string SegmentMissing = "SEGMENT_MISSING";
    public const string SegmentRepeated = "SEGMENT_REPEATED";
    public const string LoopMissing = "LOOP_MISSING";
    public const string LoopRepeated = "LOOP_REPEATED";
    public const string ElementMissing = "ELEMENT_MISSING";
    public const string ElementInvalid = "ELEMENT_INVALID";
    public const string ValueMissing = "VALUE_MISSING";
    public const string ValueInvalid = "VALUE_INVALID";
    public const string PropertyUnknown = "PROPERTY_UNKNOWN";
    public const string ReferenceUnresolved = "REFERENCE_UNRESOLVED";
    public const string NpiInvalid = "NPI_INVALID";
    public const string DiagnosisShape = "DIAGNOSIS_SHAPE";
    public const string DiagnosisUnknown = "DIAGNOSIS_UNKNOWN";
    public const string ProcedureShape = "PROCEDURE_SHAPE";
    public const string ProcedureUnknown = "PROCEDURE_UNKNOWN";
    public const string DateInFuture = "DATE_IN_FUTURE";
    public const string DatesOutOfOrder = "DATES_OUT_OF_ORDER";
    public const string TotalMismatch = "TOTAL_MISMATCH";
    public const string PointerInvalid = "POINTER_INVALID";
    public const string LineNumberRepeated = "LINE_NUMBER_REPEATED";
    public const string NoLines = "NO_LINES";
    public const string PolicyUnknown = "POLICY_UNKNOWN";
    public const string NumberReused = "NUMBER_REUSED";
    public const string ContentRepeated = "CONTENT_REPEATED";
}
