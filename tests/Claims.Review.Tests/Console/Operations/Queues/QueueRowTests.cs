using System.Text.Json;

using Claims.Hosting.Bus;
using Claims.Review.Console.Operations.Queues;

namespace Claims.Review.Tests.Console.Operations.Queues;

public sealed class QueueRowTests
{
    [Fact]
    public void Queues_stand_in_the_order_of_the_flow_with_what_failed_beside_them()
    {
        var rows = QueueRow.Of(
        [
            new QueueLoad("claims.scoring.score-claims", 7, 3, 2, 10.5, 9),
            new QueueLoad("claims.scoring.score-claims_error", 2, null, 0, null, null),
            new QueueLoad("claims.scoring.score-claims_skipped", 1, null, 0, null, null),
            new QueueLoad("claims.scoring.score-claims_discarded", 4, null, 0, null, null),
            new QueueLoad("claims.elsewhere_error", 5, null, 0, null, null),
            new QueueLoad("somebody-elses", 9, null, 0, null, null),
        ]);

        Assert.Equal([.. FlowQueues.All, "claims.elsewhere"], rows.Select(row => row.Queue));
        Assert.Equal((2, 1, 4), (rows[1].Failed, rows[1].Skipped, rows[1].Discarded));
        Assert.Equal(["claims.scoring.score-claims", "7", "3", "2", "10.5", "9", "2", "1", "4"], QueueRow.Table(rows).Rows[1]);
        Assert.StartsWith("does not exist", QueueRow.Table(rows).Rows[0][1], StringComparison.Ordinal);
        Assert.Equal(5, rows[^1].Failed);
    }

    [Fact]
    public void The_management_interfaces_answer_is_read_also_where_it_has_no_counts_yet()
    {
        using var answer = JsonDocument.Parse("""
            [{"name":"a","messages_ready":3,"messages_unacknowledged":1,"consumers":2,"message_stats":{"publish_details":{"rate":4.5},"ack_details":{"rate":4.0}}},
             {"name":"b","consumers":0},{"name":"c","messages_ready":0,"message_stats":{}}]
            """);

        Assert.Equal(
            [new QueueLoad("a", 3, 1, 2, 4.5, 4), new QueueLoad("b", 0, null, 0, null, null), new QueueLoad("c", 0, null, 0, null, null)],
            ManagedQueues.Read(answer.RootElement));
    }
}
