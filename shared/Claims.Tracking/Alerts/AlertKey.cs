using System.Security.Cryptography;
using System.Text;

using Claims.Contracts;
using Claims.Tracking.Segments;

namespace Claims.Tracking.Alerts;

/// <summary>The condition that an alert is about: each is raised and cleared by itself.</summary>
/// <param name="Kind">What sort of trouble.</param>
/// <param name="Subject">Whose predictions.</param>
/// <param name="Model">Hash of the model.</param>
/// <param name="Segment">Which claims.</param>
/// <param name="Measure">Measure or feature; empty where it is about the whole window.</param>
public sealed record AlertKey(AlertKind Kind, PerformanceSubject Subject, string Model, Segment Segment, string Measure)
{
    /// <summary>For storage; different keys have different texts.</summary>
    public string Text => string.Join('\u001f', Kind, Subject, Model, Segment.Kind, Segment.Value, Measure);

    /// <summary>The key of a <see cref="Text"/>.</summary>
    public static AlertKey Parse(string text) => text.Split('\u001f') is [var kind, var subject, var model, var segmentKind, var segmentValue, var measure]
        ? new AlertKey(Enum.Parse<AlertKind>(kind), Enum.Parse<PerformanceSubject>(subject), model, new Segment(segmentKind, segmentValue), measure)
        : throw new FormatException("The text of an alert's key has six parts.");

    /// <summary>The segment as rules name it: <c>all</c>, <c>plan=gold</c>.</summary>
    public string SegmentName => Segment.ToString();

    /// <summary>Id of an alert of this condition that begins on a day: 32 hex digits, the first half of SHA-256 over both.</summary>
    public string AlertId(DateOnly day) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{Text}\u001f{day.DayNumber}")).AsSpan(0, 16));
}
