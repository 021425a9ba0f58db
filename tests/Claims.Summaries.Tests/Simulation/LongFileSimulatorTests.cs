using Claims.ClauseModel.Policies;
using Claims.Summaries.Concepts;
using Claims.Summaries.Sentences;
using Claims.Summaries.Simulation;

namespace Claims.Summaries.Tests.Simulation;

public class LongFileSimulatorTests
{
    [Theory]
    [InlineData(PhrasingSet.Validation, 1)]
    [InlineData(PhrasingSet.Validation, 7)]
    [InlineData(PhrasingSet.Test, 12)]
    public void Facts_stand_where_they_were_planted_as_sentences_of_their_own(PhrasingSet set, int pages)
    {
        for (var index = 0; index < 10; index++)
        {
            var file = new LongFileSimulator(set, 3).File(index, pages);

            Assert.Equal(6, file.Facts.Count);
            Assert.Equal(pages, file.Claim.Notes.Sum(note => note.Text.Count(c => c == '\f') + 1));
            Assert.All(file.Facts, fact => Assert.Contains(
                SentenceSplitter.Split(file.Claim.Notes[fact.Document].Text), sentence => sentence.Start <= fact.Start && fact.Start + fact.Length <= sentence.Start + sentence.Length));
        }
    }

    [Fact]
    public void The_same_seed_makes_the_same_file_and_another_seed_another()
    {
        var file = new LongFileSimulator(PhrasingSet.Test, 1).File(4, 3);

        Assert.Equal(file.Claim.Notes, new LongFileSimulator(PhrasingSet.Test, 1).File(4, 3).Claim.Notes);
        Assert.NotEqual(file.Claim.Notes, new LongFileSimulator(PhrasingSet.Test, 2).File(4, 3).Claim.Notes);
    }

    [Fact]
    public void Validation_and_test_have_no_wording_in_common()
    {
        var validation = Topic.All.SelectMany(topic => topic.Facts.SelectMany(fact => fact.Validation).Concat(topic.DistractorsOf(PhrasingSet.Validation))).ToHashSet();
        var test = Topic.All.SelectMany(topic => topic.Facts.SelectMany(fact => fact.Test).Concat(topic.DistractorsOf(PhrasingSet.Test))).ToList();

        Assert.Equal(16 * ((3 * 2) + 2), test.Count);
        Assert.DoesNotContain(test, validation.Contains);
    }

    [Fact]
    public void Every_topic_names_clauses_of_a_shipped_policy()
    {
        var policies = PolicyLibrary.Load(Path.Combine(AppContext.BaseDirectory, "Policies"));

        Assert.All(Topic.All, topic => Assert.Subset(policies.Find(topic.Policy, null).Clauses.Select(clause => clause.Id).ToHashSet(), topic.Clauses.ToHashSet()));
    }

    [Fact]
    public void A_concept_is_found_by_its_code_or_its_normal_form_and_assertion()
    {
        const string Text = "Denies COPD on 84%.";
        var concepts = ConceptFinder.Find(Text, SentenceSplitter.Split(Text)[0]);

        Assert.True(new PlantedConcept(ConceptKind.Diagnosis, "J44", Assertion.Negated).IsIn(concepts[0]));
        Assert.False(new PlantedConcept(ConceptKind.Diagnosis, "J44", Assertion.Present).IsIn(concepts[0]));
        Assert.False(new PlantedConcept(ConceptKind.Quantity, "8 %", Assertion.Negated).IsIn(concepts[1]));
    }
}
