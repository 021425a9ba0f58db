namespace Claims.Summaries.Generative.Budgeting;

/// <summary>What tokens cost, and how many a text may be before anybody counted them.</summary>
internal sealed class Prices(BudgetOptions options)
{
    private const decimal Million = 1_000_000;

    public Spending Of(long inputTokens, long outputTokens) =>
        new(inputTokens + outputTokens, ((inputTokens * options.InputPrice) + (outputTokens * options.OutputPrice)) / Million);

    /// <summary>An upper bound for English and codes: tokens of two characters, where four are usual.</summary>
    public static long MostTokens(string text) => (text.Length / 2) + 16;

    /// <summary>Where the provider does not count.</summary>
    public static long UsualTokens(string text) => (text.Length + 3) / 4;
}
