using System.Text.Json;

namespace Claims.Cli.Submitting;

/// <summary>Counts in a JSON acknowledgement; no claim in it means that the submission went to quarantine.</summary>
internal static class AcknowledgementReader
{
    public static SubmissionCounts Count(ReadOnlyMemory<byte> acknowledgement)
    {
        using var document = JsonDocument.Parse(acknowledgement);
        var counts = default(SubmissionCounts);
        foreach (var claim in document.RootElement.GetProperty("claims").EnumerateArray())
        {
            counts += claim.GetProperty("status").GetString() switch
            {
                "accepted" => new SubmissionCounts(1, 0, 0, 0),
                "duplicate" => new SubmissionCounts(0, 0, 1, 0),
                _ => new SubmissionCounts(0, 1, 0, 0),
            };
        }

        return counts.Claims > 0 ? counts : new SubmissionCounts(0, 0, 0, 1);
    }
}
