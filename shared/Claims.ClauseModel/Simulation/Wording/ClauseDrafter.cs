using Claims.ClauseModel.Policies;

namespace Claims.ClauseModel.Simulation.Wording;

/// <summary>Drafts clauses about families of services, each from a wording of the set and numbers that are drawn.</summary>
internal sealed class ClauseDrafter(Random random, WordingSet set, SimulationTables tables)
{
    private static readonly string[][] Modifiers = [["RR", "NU"], ["LT", "RT"], ["KX"], ["NU"], ["GP", "GO"], ["KX", "GA"], ["TC", "26"]];

    public ClauseDraft Covered(ServiceFamily family) => Draft(ClauseKind.Coverage, CoverageWordings.Covered, family, []);

    public ClauseDraft CoveredFor(ServiceFamily family, ClauseKind kind)
    {
        var (who, conditions) = AgeSexWords.Draw(random, family);
        return Draft(kind, CoverageWordings.CoveredFor, family, conditions, ("{who}", who), ("{Who}", Mentions.Capitalised(who)));
    }

    public ClauseDraft Excluded(ServiceFamily family) => Draft(ClauseKind.Exclusion, CoverageWordings.Excluded, family, [new Condition.NotCovered()]);

    public ClauseDraft Units(ServiceFamily family)
    {
        var (units, per, condition) = QuantityWords.Units(random, family);
        return Draft(ClauseKind.Limit, LimitWordings.Units, family, [condition], ("{units}", units), ("{per}", per));
    }

    public ClauseDraft Frequency(ServiceFamily family)
    {
        var (times, condition) = QuantityWords.Frequency(random);
        if (random.Next(5) > 0)
        {
            return Draft(ClauseKind.Limit, LimitWordings.Frequency, family, [condition], ("{times}", times));
        }

        var (who, conditions) = AgeSexWords.Draw(random, family);
        return Draft(ClauseKind.Limit, LimitWordings.FrequencyFor, family, [.. conditions, condition], ("{times}", times), ("{who}", who), ("{Who}", Mentions.Capitalised(who)));
    }

    public ClauseDraft Authorization(ServiceFamily family) =>
        Draft(ClauseKind.PriorAuthorization, DemandWordings.Authorization, family, [new Condition.PriorAuthorizationRequired()]);

    /// <summary>Some of the places where the family is usual.</summary>
    public ClauseDraft Place(ServiceFamily family)
    {
        var usual = family.Services.SelectMany(service => service.Places).Distinct().ToArray();
        random.Shuffle(usual);
        var allowed = usual.Take(Math.Max(1, usual.Length - 1)).Order(StringComparer.Ordinal).ToList();
        return Draft(ClauseKind.BillingRule, DemandWordings.Place, family, [new Condition.PlaceOfServiceIn(allowed)], ("{list}", Listed(allowed)));
    }

    /// <summary>Some of the categories that explain the family.</summary>
    public ClauseDraft Diagnosis(ServiceFamily family)
    {
        var categories = tables.Diagnoses[family.Services[0].DiagnosisGroup].Select(code => code[..3]).Distinct().ToArray();
        random.Shuffle(categories);
        var accepted = categories.Take(Math.Max(1, categories.Length / 2)).Order(StringComparer.Ordinal).ToList();
        var condition = new Condition.DiagnosisIn(accepted.ConvertAll(category => new CodeRange(category, category)));
        return Draft(ClauseKind.Coverage, DemandWordings.Diagnosis, family, [condition], ("{list}", Listed(accepted)));
    }

    public ClauseDraft Modifier(ServiceFamily family)
    {
        var modifiers = random.One(Modifiers);
        return Draft(ClauseKind.BillingRule, DemandWordings.Modifier, family, [new Condition.ModifierRequired(modifiers)], ("{list}", Listed(modifiers)));
    }

    public ClauseDraft Together(ServiceFamily family, ServiceFamily other) =>
        Draft(ClauseKind.BillingRule, DemandWordings.Together, family, [new Condition.NotBilledWith([other.Codes])], ("{others}", Mentions.AtEnd(random, other)));

    private ClauseDraft Draft(ClauseKind kind, Templates templates, ServiceFamily family, IReadOnlyList<Condition> conditions, params ReadOnlySpan<(string Slot, string Words)> fillings)
    {
        var text = Mentions.Fill(random, templates.One(random, set), family);
        foreach (var (slot, words) in fillings)
        {
            text = text.Replace(slot, words, StringComparison.Ordinal);
        }

        return new ClauseDraft(kind, text, [family.Codes], conditions);
    }

    private static string Listed(IReadOnlyList<string> items) =>
        items.Count == 1 ? items[0] : $"{string.Join(", ", items.Take(items.Count - 1))} or {items[^1]}";
}
