namespace Claims.Summaries.Generative.Providers;

/// <summary>What one question to a provider came to: an answer, or a fault; with what it cost as far as it is known.</summary>
/// <param name="Result"><see cref="AttemptResult.Accepted"/> where there is an answer for the guard.</param>
/// <param name="Text">Of the answer; empty where there is none.</param>
/// <param name="InputTokens">Null where the provider did not say.</param>
internal sealed record ProviderAnswer(AttemptResult Result, string Text = "", long? InputTokens = null, long? OutputTokens = null, string? Model = null, TimeSpan? RetryAfter = null)
{
    /// <summary>Whether the answer ran into a limit on its length.</summary>
    public bool IsCut { get; init; }
}
