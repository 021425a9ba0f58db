using Claims.Cli.Commands;
using Claims.Hosting.Bus;
using Claims.Ingest;

using MassTransit;

namespace Claims.Cli.Tests.Commands;

/// <summary>Here, since no other program holds every service.</summary>
public class FlowQueuesTests
{
    [Fact]
    public void The_queues_of_the_flow_are_those_of_its_consumers_and_the_one_for_submissions()
    {
        var names = new ServiceQueueNames();
        var queues = ServiceModules.All()
            .SelectMany(module => module.GetType().Assembly.GetTypes())
            .Where(type => !type.IsAbstract && type.IsAssignableTo(typeof(IConsumer)))
            .Select(names.Of)
            .Append(new IngestOptions().SubmitQueue);

        Assert.Equal(queues.Order(StringComparer.Ordinal), FlowQueues.All.Order(StringComparer.Ordinal));
    }
}
