using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

using Claims.Hosting.Failed;

using RabbitMQ.Client.Exceptions;

namespace Claims.Cli.Commands;

/// <summary><c>claims failed list|show|replay|discard</c>: messages that no service could handle, on the broker's error and skipped queues.</summary>
internal static class FailedCommand
{
    private static readonly Option<Uri> Broker = new("--broker")
    {
        Description = "amqp://user:password@host/ of RabbitMQ",
        Required = true,
        CustomParser = ParseAddress,
    };

    private static readonly Option<string[]> Queues = new("--queue")
    {
        Description = "only these queues, such as claims.scoring.score-claims; without it those of all services",
        AllowMultipleArgumentsPerToken = true,
    };

    private static readonly Argument<string> Id = new("id") { Description = "message id, as list shows it; several services can have failed on one message" };

    public static Command Create() => new("failed", "Messages that no service could handle: look at them, bring them back, give them up")
    {
        List(), Show(), Replay(), Discard(),
    };

    private static Command List()
    {
        var command = new Command("list", "One line for each message; never what is in it");
        return Run(command, async (_, queues, broker, cancellation) =>
        {
            Console.WriteLine("queue\tid\tmessage\treason\tfailed at");
            var total = await queues.SumAsync(queue => broker.HandleAsync(queue, (message, _) => Shown(message), cancellation));
            Console.WriteLine($"failed={total.Seen}");
            return 0;
        });

        static Handling Shown(FailedMessage message)
        {
            Console.WriteLine($"{message.Queue}\t{message.Id}\t{message.Type}\t{message.Reason}\t{Time(message)}");
            return new Handling.Keep();
        }
    }

    private static Command Show()
    {
        var content = new Option<bool>("--content") { Description = "also the words of the exception and the message itself, which hold the claim" };
        var command = new Command("show", "Why and where a message failed") { Id, content };
        return Run(command, async (parsed, queues, broker, cancellation) =>
        {
            var found = 0;
            await queues.SumAsync(queue => broker.HandleAsync(
                queue,
                (message, held) =>
                {
                    if (message.Id == parsed.GetValue(Id))
                    {
                        found++;
                        Console.WriteLine($"queue    {message.Queue}\nid       {message.Id}\nmessage  {message.Type}, {message.Bytes} bytes");
                        Console.WriteLine($"failed   {Time(message)}\nreason   {message.Reason}\n{message.StackTrace}");
                        if (parsed.GetValue(content))
                        {
                            Console.WriteLine($"words    {held.Words}\n{held.Text}");
                        }
                    }

                    return new Handling.Keep();
                },
                cancellation));
            return found > 0 ? 0 : await UnknownAsync(parsed.GetValue(Id)!);
        });
    }

    private static Command Replay()
    {
        var id = new Argument<string?>("id") { Description = Id.Description, Arity = ArgumentArity.ZeroOrOne };
        var all = new Option<bool>("--all") { Description = "every failed message" };
        var command = new Command("replay", "Puts messages back on the queue they failed on, to be handled again") { id, all };
        command.Validators.Add(result =>
        {
            if (result.GetValue(all) == result.GetValue(id) is not null)
            {
                result.AddError("Name one message, or say --all.");
            }
        });
        return Run(command, async (parsed, queues, broker, cancellation) =>
        {
            var wanted = parsed.GetValue(id);
            var total = await queues.SumAsync(queue => broker.HandleAsync(
                queue, (message, _) => wanted is null || message.Id == wanted ? new Handling.Replay() : new Handling.Keep(), cancellation));
            Console.WriteLine($"replayed={total.Moved}");
            if (total.Refused > 0)
            {
                await Console.Error.WriteLineAsync(
                    $"claims: {total.Refused} stay, for their queue does not exist: start the services with 'claims serve --broker …' first.");
                return 1;
            }

            return total.Moved > 0 || wanted is null ? 0 : await UnknownAsync(wanted);
        });
    }

    private static Command Discard()
    {
        var reason = new Option<string>("--reason") { Description = "why it is given up; stays with the message", Required = true };
        var command = new Command("discard", "Gives a message up: it goes to QUEUE_discarded with the reason, from where --queue brings it back") { Id, reason };
        return Run(command, async (parsed, queues, broker, cancellation) =>
        {
            var discard = new Handling.Discard(parsed.GetValue(reason)!, TimeProvider.System.GetUtcNow());
            var total = await queues.SumAsync(queue => broker.HandleAsync(
                queue, (message, _) => message.Id == parsed.GetValue(Id) ? discard : new Handling.Keep(), cancellation));
            Console.WriteLine($"discarded={total.Moved}");
            return total.Moved > 0 ? 0 : await UnknownAsync(parsed.GetValue(Id)!);
        });
    }

    private static Command Run(
        Command command, Func<ParseResult, IReadOnlyList<string>, FailedMessageBroker, CancellationToken, Task<int>> run)
    {
        command.Options.Add(Broker);
        command.Options.Add(Queues);
        command.SetAction(async (parsed, cancellation) =>
        {
            var named = parsed.GetValue(Queues) ?? [];
            var address = parsed.GetValue(Broker)!;
            try
            {
                await using var broker = await FailedMessageBroker.ConnectAsync(address, cancellation);
                return await run(parsed, named.Length > 0 ? named.SelectMany(FailedQueues.Of).ToList() : FailedQueues.All, broker, cancellation);
            }
            catch (BrokerUnreachableException)
            {
                await Console.Error.WriteLineAsync($"claims: No broker answers at {address.Host}:{address.Port}: check --broker.");
                return 1;
            }
        });
        return command;
    }

    private static async Task<HandledCounts> SumAsync(this IReadOnlyList<string> queues, Func<string, Task<HandledCounts>> handle)
    {
        var total = default(HandledCounts);
        foreach (var queue in queues)
        {
            total += await handle(queue);
        }

        return total;
    }

    private static async Task<int> UnknownAsync(string id)
    {
        await Console.Error.WriteLineAsync($"claims: no failed message has the id {id}: 'claims failed list' shows them.");
        return 1;
    }

    /// <summary>The address itself is not repeated: it can hold a password.</summary>
    private static Uri? ParseAddress(ArgumentResult result)
    {
        if (Uri.TryCreate(result.Tokens[0].Value, UriKind.Absolute, out var address) && (address.Scheme is "amqp" or "amqps"))
        {
            return address;
        }

        result.AddError("--broker is no address of a broker; write it like amqp://guest:guest@127.0.0.1:5672/");
        return null;
    }

    private static string Time(FailedMessage message) => message.FailedAt?.ToString("yyyy-MM-dd'T'HH:mm:ssK", CultureInfo.InvariantCulture) ?? "unknown";
}
