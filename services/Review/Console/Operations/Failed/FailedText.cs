using System.Globalization;

using Claims.Hosting.Failed;
using Claims.Tracking.Reporting;

namespace Claims.Review.Console.Operations.Failed;

/// <summary>Failed messages in the words of tables and addresses. Never what they hold.</summary>
public static class FailedText
{
    public static string Href(FailedMessage message) => $"/operations/failed/message?queue={Uri.EscapeDataString(message.Queue)}&id={Uri.EscapeDataString(message.Id)}";

    public static string Moment(DateTimeOffset? moment) => moment?.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss 'UTC'", CultureInfo.InvariantCulture) ?? "not known";

    public static FigureTable Table(IReadOnlyList<FailedMessage> messages) => FigureTable.Of(
        "failed messages",
        ["id", "queue", "message", "reason", "failed at", "bytes", "discarded because"],
        messages.Select(message => new[]
        {
            message.Id, message.Queue, message.Type, message.Reason, Moment(message.FailedAt), message.Bytes.ToString("N0", CultureInfo.InvariantCulture), message.DiscardedFor ?? "",
        }));

    /// <summary>Queues with how many messages of which reason, most first.</summary>
    public static FigureTable Reasons(IReadOnlyList<FailedMessage> messages) => FigureTable.Of(
        "by queue and reason",
        ["queue", "reason", "messages", "last failed at"],
        messages.GroupBy(message => (message.Queue, message.Reason)).OrderByDescending(group => group.Count()).Select(group => new[]
        {
            group.Key.Queue, group.Key.Reason, group.Count().ToString("N0", CultureInfo.InvariantCulture), Moment(group.Max(message => message.FailedAt)),
        }));
}
