using Claims.ClauseModel.Features;
using Claims.ClauseModel.Policies;
using Claims.ClauseModel.Relations;
using Claims.Contracts;

namespace Claims.ClauseModel.Tests.Features;

public class RelationMarkerTests
{
    [Fact]
    public void A_broken_limit_of_a_clause_that_names_the_service_says_how_far_it_is_broken()
    {
        var clause = Some.Clause(conditions: new Condition.MaxUnitsPerLine(2));

        var slightly = OfLine(Some.Claim(Some.Line(units: 2.5m)), clause);
        var far = OfLine(Some.Claim(Some.Line(units: 9)), clause);

        Assert.Equal(Limit | RelationMarks.SlightlyOver, slightly);
        Assert.Equal(Limit | RelationMarks.FarOver, far);
    }

    [Fact]
    public void A_clause_that_names_no_service_says_what_it_would_break_if_its_words_meant_the_line()
    {
        var limit = Some.Clause(services: null, conditions: new Condition.MaxUnitsPerLine(2));
        var exclusion = Some.Clause(ClauseKind.Exclusion, services: null, new Condition.NotCovered());

        var broken = OfLine(Some.Claim(Some.Line(units: 9)), limit);
        var met = OfLine(Some.Claim(Some.Line()), limit);
        var excluded = OfLine(Some.Claim(), exclusion);

        Assert.True(broken.HasFlag(RelationMarks.WouldBreak | RelationMarks.UnitsBreak | RelationMarks.NamesNoService));
        Assert.False(broken.HasFlag(RelationMarks.Broken));
        Assert.Equal(RelationMarks.NamesNoService | RelationMarks.WouldMeet, met);
        Assert.Equal(RelationMarks.NamesNoService | RelationMarks.WouldExclude, excluded);
    }

    [Fact]
    public void What_only_history_breaks_is_marked_so()
    {
        var clause = Some.Clause(conditions: new Condition.MaxPerMonths(1, 12));
        var claim = Some.Claim();

        var alone = OfLine(claim, clause);
        var again = OfLine(claim, clause, new PriorService("99213", Some.Day.AddDays(-30)));

        Assert.False(alone.HasFlag(RelationMarks.Broken));
        Assert.True(again.HasFlag(RelationMarks.Broken | RelationMarks.FrequencyBreaks | RelationMarks.HistoryBreaks));
    }

    [Fact]
    public void Conditions_about_the_claim_mark_the_header_and_not_the_line()
    {
        var clause = Some.Clause(ClauseKind.TimelyFiling, services: null, new Condition.FiledWithinDays(5));
        var related = RelatedClaim.Of(Some.Claim(), Some.Policy(clause));
        var relation = related.Lines[0].Relations[0];

        var line = RelationMarker.OfLine(relation, related.Lines[0].Facts, []);
        var header = RelationMarker.OfHeader(relation);

        Assert.Equal(RelationMarks.NamesNoService, line);
        Assert.True(header.HasFlag(RelationMarks.AboutClaim | RelationMarks.Broken | RelationMarks.FilingBreaks | RelationMarks.FarOver));
    }

    [Fact]
    public void A_diagnosis_is_marked_where_a_condition_asks_for_it()
    {
        var clause = Some.Clause(conditions: new Condition.DiagnosisIn([new CodeRange("E08", "E13")]));

        Assert.Equal(RelationMarks.DiagnosisNamed, RelationMarker.OfDiagnosis(new Diagnosis(1, "E119", CodeSystem.Icd10Cm, DiagnosisKind.Principal), clause));
        Assert.Equal(RelationMarks.None, RelationMarker.OfDiagnosis(new Diagnosis(1, "I10", CodeSystem.Icd10Cm, DiagnosisKind.Principal), clause));
    }

    private static RelationMarks Limit => RelationMarks.ServiceNamed | RelationMarks.Broken | RelationMarks.NumberBroken | RelationMarks.UnitsBreak;

    private static RelationMarks OfLine(Claim claim, Clause clause, params PriorService[] history)
    {
        var line = RelatedClaim.Of(claim, Some.Policy(clause), history).Lines[0];
        return RelationMarker.OfLine(line.Relations[0], line.Facts, history);
    }
}
