namespace Claims.Cli.Submitting;

/// <summary>A way to hand claims to Ingest and learn what became of them.</summary>
internal interface ISubmissionChannel : IAsyncDisposable
{
    /// <summary>Where it leads, without credentials: part of what an interrupted run is recognised by.</summary>
    string Target { get; }

    /// <summary>Throws <see cref="SubmissionFailedException"/> when the service cannot be reached or does not take it.</summary>
    Task<SubmissionCounts> SubmitAsync(SubmissionPart part, CancellationToken cancellation);
}

/// <summary>The service could not be reached, or did not answer as it should; the message says what to do.</summary>
internal sealed class SubmissionFailedException(string message, Exception? inner = null) : Exception(message, inner);
