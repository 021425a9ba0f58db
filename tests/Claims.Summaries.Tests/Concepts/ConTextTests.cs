using Claims.Summaries.Concepts;

namespace Claims.Summaries.Tests.Concepts;

public class ConTextTests
{
    [Theory]
    [InlineData("The patient has asthma.", "asthma", Assertion.Present)]
    [InlineData("Denies chest pain, fever or cough.", "cough", Assertion.Negated)]
    [InlineData("No evidence of pneumonia on the film.", "pneumonia", Assertion.Negated)]
    [InlineData("Denies fever but has a cough.", "cough", Assertion.Present)]
    [InlineData("Pneumonia was ruled out.", "Pneumonia", Assertion.Negated)]
    [InlineData("Chest pain is present; pneumonia was ruled out.", "Chest pain", Assertion.Present)]
    [InlineData("Gram negative sepsis is treated.", "sepsis", Assertion.Present)]
    [InlineData("No increase in oxygen need with COPD.", "COPD", Assertion.Present)]
    [InlineData("History of asthma in childhood.", "asthma", Assertion.Historical)]
    [InlineData("No fever, history of asthma.", "asthma", Assertion.Historical)]
    [InlineData("No fever, history of asthma.", "fever", Assertion.Negated)]
    [InlineData("Pneumonia two years ago.", "Pneumonia", Assertion.Historical)]
    [InlineData("Status post gastric bypass.", "gastric bypass", Assertion.Historical)]
    [InlineData("Prior authorization requested for asthma.", "asthma", Assertion.Present)]
    [InlineData("History of present illness: asthma.", "asthma", Assertion.Present)]
    [InlineData("Return if fever develops.", "fever", Assertion.Hypothetical)]
    [InlineData("Rule out pneumonia.", "pneumonia", Assertion.Hypothetical)]
    [InlineData("At risk for stroke.", "stroke", Assertion.Hypothetical)]
    [InlineData("Mother had breast cancer.", "breast cancer", Assertion.OtherPerson)]
    [InlineData("Mother has no diabetes.", "diabetes", Assertion.OtherPerson)]
    [InlineData("Mother had asthma; patient has COPD.", "COPD", Assertion.Present)]
    public void A_sentence_says_how_it_speaks_of_a_concept(string sentence, string concept, Assertion expected) =>
        Assert.Equal(expected, ConText.Of(sentence, "").At(sentence.IndexOf(concept, StringComparison.Ordinal), concept.Length));

    [Theory]
    [InlineData("family history", Assertion.OtherPerson)]
    [InlineData("past medical history", Assertion.Historical)]
    [InlineData("assessment", Assertion.Present)]
    public void Without_a_trigger_the_section_speaks(string section, Assertion expected) =>
        Assert.Equal(expected, ConText.Of("Asthma.", section).At(0, 6));
}
