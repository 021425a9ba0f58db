namespace Claims.Ingest.Formats.X12.Syntax;

/// <summary>The four separator bytes of an interchange, as its ISA segment states them (X12.5).</summary>
/// <param name="Element">Between elements: byte 4 of the ISA.</param>
/// <param name="Component">Between the parts of a composite element: ISA16.</param>
/// <param name="Repetition">Between repetitions: ISA11 from 00402 on; 0 in older versions, where ISA11 is a letter.</param>
/// <param name="Terminator">After every segment: the byte after ISA16.</param>
public readonly record struct Delimiters(byte Element, byte Component, byte Repetition, byte Terminator)
{
    /// <summary>What nearly everyone uses; the answers to submitters are written with these.</summary>
    public static Delimiters Usual { get; } = new((byte)'*', (byte)':', (byte)'^', (byte)'~');

    /// <summary>Whether a byte can serve as a separator: ASCII, and neither letter, digit nor space.</summary>
    public static bool CanSeparate(byte value) =>
        value is not 0 and < 128 and not (byte)' ' && !char.IsAsciiLetterOrDigit((char)value);
}
