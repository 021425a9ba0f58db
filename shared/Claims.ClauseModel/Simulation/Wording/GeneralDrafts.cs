using System.Globalization;

using Claims.ClauseModel.Policies;

namespace Claims.ClauseModel.Simulation.Wording;

/// <summary>Clauses that every policy has: cover, filing, other payers, and some that ask for nothing testable.</summary>
internal static class GeneralDrafts
{
    private static readonly int[] Days = [60, 90, 120, 180, 270, 365];

    public static ClauseDraft Cover(Random random, WordingSet set) =>
        new(ClauseKind.Eligibility, GeneralWordings.Cover.One(random, set), [], [new Condition.MemberCovered()]);

    public static ClauseDraft OtherPayers(Random random, WordingSet set) =>
        new(ClauseKind.Coordination, GeneralWordings.OtherPayers.One(random, set), [], [new Condition.OtherPayerStated()]);

    public static ClauseDraft Filing(Random random, WordingSet set)
    {
        var days = random.One(Days);
        var words = days == 365 && random.Next(2) == 0 ? "one calendar year" : string.Create(CultureInfo.InvariantCulture, $"{days} days");
        var text = GeneralWordings.Filing.One(random, set).Replace("{days}", words, StringComparison.Ordinal);
        return new ClauseDraft(ClauseKind.TimelyFiling, text, [], [new Condition.FiledWithinDays(days)]);
    }

    /// <summary>So many different ones, each of one of the kinds.</summary>
    public static IEnumerable<ClauseDraft> Untested(Random random, WordingSet set, int count)
    {
        var texts = (set == WordingSet.Training ? GeneralWordings.Untested.Training : GeneralWordings.Untested.Evaluation).ToArray();
        random.Shuffle(texts);
        return texts.Take(count).Select(text => new ClauseDraft(random.One([ClauseKind.Eligibility, ClauseKind.BillingRule, ClauseKind.Coordination]), text, [], [])).ToList();
    }
}
