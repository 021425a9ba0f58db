namespace Claims.ClauseModel.Serving;

/// <summary>How a model is run.</summary>
public sealed record InferenceOptions
{
    /// <summary>Threads that share the work of one call, at least 1. One is best where several batches are in work at once.</summary>
    public int Threads { get; init; } = 1;

    /// <summary>
    /// Most claims in one call, at least 1. More share the cost of a call among them, but past some dozens what is between the layers no longer fits the caches.
    /// </summary>
    public int MostClaims { get; init; } = 64;

    /// <exception cref="ArgumentOutOfRangeException">A number is outside its bounds.</exception>
    public void Validate()
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(Threads);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(MostClaims);
    }
}
