using System.Text.Json.Serialization;

namespace Claims.Tracking.Segments;

/// <summary>A part of the claims that performance is shown for.</summary>
/// <param name="Kind">What the claims are split by, see <see cref="SegmentKind"/>.</param>
/// <param name="Value">Which part; empty for all claims.</param>
public readonly record struct Segment(string Kind, string Value)
{
    /// <summary>Value of claims that do not say what they are split by.</summary>
    public const string None = "(none)";

    /// <summary>Value of claims whose own value has no window, see <see cref="SegmentBound"/>.</summary>
    public const string OtherValue = "(other)";

    /// <summary>Every claim.</summary>
    public static Segment All { get; } = new(SegmentKind.All, "");

    /// <summary>The part of a value as it came; none where it is empty.</summary>
    public static Segment Of(string kind, string? value) => new(kind, string.IsNullOrWhiteSpace(value) ? None : SegmentText.Of(value));

    /// <summary>The claims of the same kind whose values have no window of their own. (As JSON it would hold itself without end.)</summary>
    [JsonIgnore]
    public Segment Other => this with { Value = OtherValue };

    /// <summary><c>all</c>, <c>plan=gold</c>. (The one that the compiler makes would print <see cref="Other"/> of <see cref="Other"/> without end.)</summary>
    public override string ToString() => Value.Length == 0 ? Kind : $"{Kind}={Value}";
}
