using Claims.Summaries.Generative.Guarding;

namespace Claims.Summaries.Generative;

/// <summary>One attempt, ended.</summary>
/// <param name="Verdict">Of the guard, where there was an answer.</param>
internal sealed record Attempt(AttemptResult Result, AttemptCost Cost, GuardVerdict? Verdict, TimeSpan? RetryAfter, string? AnsweredBy);
