using Claims.ClauseModel.Policies;
using Claims.Contracts;
using Claims.Summaries.Evaluation;
using Claims.Summaries.Simulation;

using FsCheck;
using FsCheck.Fluent;

namespace Claims.Summaries.Tests;

public class SummariserTests
{
    private static readonly ExtractiveSummariser Extractive = new();
    private static readonly PolicyLibrary Policies = PolicyLibrary.Load(Path.Combine(AppContext.BaseDirectory, "Policies"));

    public static TheoryData<string> Methods => [.. SummaryEvaluation.Methods.Select(method => method.Method)];

    [Theory]
    [MemberData(nameof(Methods))]
    public void Every_sentence_stands_in_its_document_and_the_order_is_that_of_time(string method)
    {
        var (file, summary) = Summarised(method, pages: 30);

        Assert.Equal(12, summary.Sentences.Count);
        Assert.All(summary.Sentences, sentence =>
        {
            var text = file.Claim.Notes[sentence.Document].Text;
            Assert.Equal(sentence.Text, text.Substring(sentence.Start, sentence.Length));
            Assert.Equal(sentence.Page, text.AsSpan(0, sentence.Start).Count('\f') + 1);
            Assert.All(sentence.Concepts, concept => Assert.Equal(concept.Text, text.Substring(concept.Start, concept.Text.Length)));
            Assert.Equal(file.ClausesAtStake.Order(), sentence.Clauses.Select(clause => clause.ClauseId).Order());
        });
        var places = summary.Sentences.Select(sentence => (summary.Documents[sentence.Document].Date, sentence.Document, sentence.Start)).ToList();
        Assert.Equal(places.Order(), places);
        Assert.Equal(Enumerable.Range(1, 12).Select(i => $"s{i}"), summary.Sentences.Select(sentence => sentence.Id));
    }

    [Theory]
    [MemberData(nameof(Methods))]
    public void Weights_of_all_sentences_sum_to_one(string method)
    {
        var (_, summary) = Summarised(method, pages: 5);

        Assert.Equal(1, summary.Documents.SelectMany(document => document.Weights).Sum(sentence => sentence.Weight), 1e-4);
        Assert.All(summary.Documents, document => Assert.Equal(document.Sentences, document.Weights.Count));
    }

    [Theory]
    [MemberData(nameof(Methods))]
    public void A_claim_without_notes_has_an_empty_summary(string method)
    {
        var file = new LongFileSimulator(PhrasingSet.Validation, 1).File(0, 1);
        var claim = file.Claim with { Notes = [] };

        var summary = Named(method).Summarise(claim, Policies.Find(file.PolicyId, null), file.ClausesAtStake);

        Assert.Empty(summary.Sentences);
        Assert.Empty(summary.Documents);
    }

    [Theory]
    [MemberData(nameof(Methods))]
    public void Blank_notes_are_documents_without_sentences(string method)
    {
        var file = new LongFileSimulator(PhrasingSet.Validation, 1).File(0, 1);
        var claim = file.Claim with { Notes = [new Note(1, "scan", " \n\f ")] };

        var summary = Named(method).Summarise(claim, Policies.Find(file.PolicyId, null), file.ClausesAtStake);

        Assert.Empty(summary.Sentences);
        Assert.Equal((1, 0), (Assert.Single(summary.Documents).Sequence, summary.Documents[0].Sentences));
    }

    [Fact]
    public async Task Many_threads_get_the_same_summary()
    {
        var file = new LongFileSimulator(PhrasingSet.Validation, 2).File(1, 20);
        var (summariser, policy) = (new ExtractiveSummariser(), Policies.Find(file.PolicyId, null));
        var once = Written(summariser.Summarise(file.Claim, policy, file.ClausesAtStake));

        var again = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => Written(summariser.Summarise(file.Claim, policy, file.ClausesAtStake)))));

        Assert.All(again, written => Assert.Equal(once, written));
    }

    [Fact]
    public void Without_clauses_named_those_of_the_claims_services_are_at_stake()
    {
        var file = new LongFileSimulator(PhrasingSet.Validation, 1).File(0, 1);
        var policy = Policies.Find(file.PolicyId, null);

        var clauses = ClausesAtStake.Of(file.Claim, policy).Select(clause => clause.Id);

        Assert.Subset(clauses.ToHashSet(), file.ClausesAtStake.ToHashSet());
        Assert.True(clauses.Count() < policy.Clauses.Count / 2);
    }

    [Fact]
    public void A_clause_that_the_policy_lacks_is_refused()
    {
        var file = new LongFileSimulator(PhrasingSet.Validation, 1).File(0, 1);

        Assert.Throws<ArgumentException>(() => new ExtractiveSummariser().Summarise(file.Claim, Policies.Find(file.PolicyId, null), ["99.9"]));
    }

    [Fact]
    public void A_note_carried_forward_is_cited_once_where_it_came_first()
    {
        const string Fact = "Resting saturation on room air was 84%.";
        Note[] notes = [new(1, "progress note", $"Date: 02/03/2026\n\n{Fact} Slept well."), new(2, "progress note", $"Date: 02/01/2026\n\n{Fact} Ate well.")];
        var claim = OxygenClaim(notes);

        var summary = new ExtractiveSummariser().Summarise(claim, Policies.Find("part-b-dme", null), ["2.6"]);

        Assert.Equal(1, Assert.Single(summary.Sentences, sentence => sentence.Text == Fact).Document);
        Assert.Equal([1, 1, 0, 0], summary.Sentences.Select(sentence => sentence.Document).Order().Reverse().Take(2).Concat(summary.Sentences.Select(sentence => sentence.Document).Order().Take(2)));
    }

    [Fact]
    public void What_bears_on_the_clause_weighs_more_than_what_does_not()
    {
        var claim = OxygenClaim([new Note(1, "progress note", "Enjoys gardening and cards. Severe COPD needs oxygen at 2 L/min. The letter was dictated and not read.")]);

        var summary = new ExtractiveSummariser().Summarise(claim, Policies.Find("part-b-dme", null), ["2.6"]);

        Assert.Equal("Severe COPD needs oxygen at 2 L/min.", summary.Sentences.MaxBy(sentence => sentence.Weight)!.Text);
    }

    [Fact]
    public void Any_text_gives_sentences_of_it_word_for_word() => Check.QuickThrowOnFailure(Prop.ForAll(
        ArbMap.Default.ArbFor<NonNull<string>[]>(),
        texts =>
        {
            Note[] notes = [.. texts.Select((text, i) => new Note(i + 1, "note", text.Get))];
            var summary = Extractive.Summarise(OxygenClaim(notes), Policies.Find("part-b-dme", null), ["2.6"], sentences: 3);
            return summary.Documents.Count == notes.Length
                && summary.Sentences.Count <= 3
                && summary.Sentences.All(sentence => notes[sentence.Document].Text.AsSpan(sentence.Start, sentence.Length).SequenceEqual(sentence.Text));
        }));

    [Fact]
    public void Methods_and_settings_have_versions_of_their_own() =>
        Assert.Equal(SummaryEvaluation.Methods.Count, SummaryEvaluation.Methods.Select(method => method.Version).Distinct().Count());

    private static Claim OxygenClaim(Note[] notes) => new LongFileSimulator(PhrasingSet.Validation, 1).File(0, 1).Claim with
    {
        Notes = notes,
        Lines = [new ServiceLine { Number = 1, Code = "E1390", System = CodeSystem.Hcpcs, Charge = 100, DiagnosisPointers = [1] }],
        Diagnoses = [new Diagnosis(1, "J449", CodeSystem.Icd10Cm, DiagnosisKind.Principal)],
    };

    private static (SimulatedFile File, Summary Summary) Summarised(string method, int pages)
    {
        var file = new LongFileSimulator(PhrasingSet.Validation, 1).File(0, pages);
        return (file, Named(method).Summarise(file.Claim, Policies.Find(file.PolicyId, null), file.ClausesAtStake));
    }

    private static ISummariser Named(string method) => SummaryEvaluation.Methods.Single(summariser => summariser.Method == method);

    private static string Written(Summary summary) => System.Text.Json.JsonSerializer.Serialize(summary);
}
