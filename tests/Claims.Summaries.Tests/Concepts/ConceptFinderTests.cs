using Claims.Codes;
using Claims.Contracts;
using Claims.Summaries.Concepts;
using Claims.Summaries.Sentences;

namespace Claims.Summaries.Tests.Concepts;

public class ConceptFinderTests
{
    [Theory]
    [InlineData("Osteoarthritis of the right knee, Kellgren-Lawrence grade 4.", ConceptKind.Diagnosis, "M179")]
    [InlineData("Type 2 diabetes mellitus with insulin.", ConceptKind.Diagnosis, "E11")]
    [InlineData("Type 1 diabetes.", ConceptKind.Diagnosis, "E10")]
    [InlineData("Severe obstructive sleep apnea.", ConceptKind.Diagnosis, "G4733")]
    [InlineData("Acute appendicitis with localized peritonitis.", ConceptKind.Diagnosis, "K353")]
    [InlineData("Diagnosis G47.33 was confirmed.", ConceptKind.Diagnosis, "G4733")]
    [InlineData("ICD-10 I10 on file.", ConceptKind.Diagnosis, "I10")]
    [InlineData("Total knee arthroplasty is planned.", ConceptKind.Procedure, "8154")]
    [InlineData("Device E0601 was delivered.", ConceptKind.Procedure, "E0601")]
    [InlineData("CPT 97161 billed.", ConceptKind.Procedure, "97161")]
    [InlineData("Infliximab was infused.", ConceptKind.Medication, "J1745")]
    public void Finds_the_code_that_words_stand_for(string text, ConceptKind kind, string code) =>
        Assert.Contains(Find(text), concept => concept.Kind == kind && concept.Code == code);

    [Fact]
    public void Brands_stand_for_generic_names() =>
        Assert.Equal("apixaban", Assert.Single(Find("Takes Eliquis."), concept => concept.Kind == ConceptKind.Medication).Normal);

    [Fact]
    public void Each_concept_carries_its_place_and_assertion()
    {
        const string Text = "First. Denies chest pain since 03/04/2026 on metformin 500 mg.";
        var sentence = SentenceSplitter.Split(Text)[1];

        var concepts = ConceptFinder.Find(Text, sentence);

        Assert.Equal(
            [(ConceptKind.Diagnosis, "chest pain", Assertion.Negated), (ConceptKind.Date, "2026-03-04", Assertion.Present), (ConceptKind.Medication, "metformin", Assertion.Present), (ConceptKind.Quantity, "500 mg", Assertion.Present)],
            concepts.Select(concept => (concept.Kind, concept.Normal, concept.Assertion)));
        Assert.All(concepts, concept => Assert.Equal(concept.Text, Text.Substring(concept.Start, concept.Text.Length)));
    }

    [Theory]
    [InlineData("The weather was fine and the family thanked the team.")]
    [InlineData("Zip 97161 is no code.")]
    public void Prose_names_nothing(string text) => Assert.Empty(Find(text));

    [Fact]
    public void Every_listed_term_stands_for_a_code_that_exists()
    {
        var codes = CodeCatalogue.Load();

        Assert.All(ListedTerms.Clinical(), term => Assert.True(codes.Exists(term.System, term.Code, null), $"{term.System} {term.Code}"));
    }

    [Fact]
    public void No_drug_is_named_by_a_salt_or_a_route()
    {
        var index = new TermIndex();
        CodeTerms.AddDrugs(index, CodeCatalogue.Load());

        Assert.All(["sodium", "injection", "sulfate", "intravenous", "solution"], word => Assert.Equal(0UL, index.HashOf(word)));
        Assert.All(["infliximab", "trastuzumab"], word => Assert.NotEqual(0UL, index.HashOf(word)));
    }

    private static IReadOnlyList<Concept> Find(string text) => [.. SentenceSplitter.Split(text).SelectMany(sentence => ConceptFinder.Find(text, sentence))];
}
