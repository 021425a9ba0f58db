namespace Claims.Ingest.Formats.X12.Grammar;

/// <summary>What one element, or one part of a composite element, must look like.</summary>
public sealed record ElementRule
{
    /// <summary>Position in the segment, from 1; 0 stands for every composite element that is present.</summary>
    public required int Position { get; init; }

    /// <summary>Part of a composite, from 1; 0 for the whole element.</summary>
    public int Part { get; init; }

    public bool IsRequired { get; init; }

    /// <summary>Position of an element that must be there exactly when this one is; 0 for none.</summary>
    public int PairedWith { get; init; }

    public ElementType Type { get; init; } = ElementType.Text;

    /// <summary>For <see cref="ElementType.Period"/>: the element that names the format (D8, RD8, …).</summary>
    public int FormatAt { get; init; }

    /// <summary>Allowed codes; empty where any value will do.</summary>
    public IReadOnlyList<string> Codes { get; init; } = [];

    public int MaxLength { get; init; } = int.MaxValue;
}

/// <summary>Data types of the standard, as far as the reader tells them apart.</summary>
public enum ElementType
{
    Text,

    /// <summary>R: digits with an optional sign and point.</summary>
    Number,

    /// <summary>N0: digits only.</summary>
    WholeNumber,

    /// <summary>DT: CCYYMMDD.</summary>
    Date,

    /// <summary>AN holding a date or range in the format that another element names.</summary>
    Period,
}
