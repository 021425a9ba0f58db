using Claims.Hosting.Bus;

using MassTransit;

namespace Claims.Review.Verdicts;

/// <summary>
/// Publishes at start the verdicts that a former run stored and nobody has confirmed: killed between the two, or together with an
/// in-memory bus, it must lose none.
/// </summary>
internal sealed class ResumeVerdicts(VerdictFilings filings, IBus bus, ILogger<ResumeVerdicts> logger) : IHostedLifecycleService
{
    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>After every service is up: tables are there, and whoever takes verdicts is connected.</summary>
    public async Task StartedAsync(CancellationToken cancellationToken)
    {
        var unfiled = await filings.UnfiledAsync(cancellationToken);
        if (unfiled.Count > 0)
        {
            await Task.WhenAll(unfiled.Select(one => bus.Publish(one.Event, message => message.GoOnWith(one.Traceparent), cancellationToken)));
            logger.VerdictsResumed(unfiled.Count);
        }
    }

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
