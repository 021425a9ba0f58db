using Claims.Contracts;
using Claims.Ingest.Formats.X12.Syntax;

namespace Claims.Ingest.Formats.X12.Reading;

/// <summary>Words the faults of ISA/IEA, GS/GE and ST/SE.</summary>
public static class EnvelopeFaults
{
    /// <summary>What is wrong with an interchange header, as far as it hinders reading what follows.</summary>
    /// <param name="header">Null where it is missing.</param>
    public static IEnumerable<Fault> OfHeader(Segment? header, HeaderState state, int position, string place) => (header, state) switch
    {
        (null, _) => [Missing("ISA", position, place)],
        (_, HeaderState.Intact) => [],
        (_, HeaderState.OtherComponent) => [OtherComponent(place)],
        (_, HeaderState.Uneven) => InterchangeHeader.UnevenElements(header).Select(element => Width(element, place)),
        _ => [Unreadable(place)],
    };

    public static Fault Missing(string id, int position, string place) =>
        new(FaultCodes.EnvelopeBroken, $"{id} @ segment {position}, {place}", $"{id} is missing.");

    public static Fault Stray(int position, string place) =>
        new(FaultCodes.EnvelopeBroken, $"segment {position}, {place}", "What stands here is no segment of a transaction; it was passed over up to the next ST.");

    private static Fault Width(int element, string place) =>
        new(
            FaultCodes.EnvelopeBroken,
            $"ISA{element:00} @ segment 1, {place}",
            $"ISA{element:00} does not have its fixed width, so that the separators cannot be trusted.");

    private static Fault Unreadable(string place) =>
        new(
            FaultCodes.EnvelopeBroken,
            $"ISA @ segment 1, {place}",
            "The interchange header is not sixteen elements of fixed width; the separators had to be guessed.");

    private static Fault OtherComponent(string place) =>
        new(
            FaultCodes.ElementInvalid,
            $"ISA16 @ segment 1, {place}",
            "ISA16 is not the component separator that the interchange uses; it was read by the one used.",
            IsWarning: true);

    public static Fault ControlNumber(string trailer, string header, int position, string place) =>
        new(FaultCodes.EnvelopeBroken, $"{trailer}02 @ segment {position}, {place}", $"{trailer}02 must repeat the control number of {header}.");

    public static Fault CountDiffers(string trailer, int position, string place, string what, int found) =>
        new(FaultCodes.EnvelopeBroken, $"{trailer}01 @ segment {position}, {place}", $"{trailer}01 must be the number of {what}; there are {found}.");

    /// <summary>A control number as it may be shown: it is the sender's text and could be anything.</summary>
    public static string Shown(string control) => control.Length is > 0 and <= 14 && control.All(char.IsAsciiLetterOrDigit) ? control : "?";
}
