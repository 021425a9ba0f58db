using Claims.ClauseModel.Policies;
using Claims.Contracts;

namespace Claims.Summaries.Generative.Tests;

internal static class Some
{
    /// <summary>Answers that the sources of <see cref="Summary"/> support.</summary>
    public static readonly IReadOnlyList<string> SupportedSentences =
    [
        "The patient had six weeks of physical therapy without improvement [s1].",
        "Lumbar MRI on March 14, 2026 showed L4-L5 disc herniation of 7 mm [s2].",
        "She denies fever and weight loss [s3].",
        "Naproxen 500 mg was taken twice daily since 02/03/2026 [s4].",
        "Her mother had breast cancer [s5].",
    ];

    public static string Supported => string.Join(' ', SupportedSentences);

    public static Summary Summary() => SummaryOf(
        Sentence(1, "Completed 6 weeks of physical therapy without improvement.", Concept(ConceptKind.Procedure, "physical therapy")),
        Sentence(2, "MRI lumbar spine on 2026-03-14 showed a disc herniation at L4-L5, 7 mm, code M51.26.", Concept(ConceptKind.Diagnosis, "disc herniation", code: "M5126")),
        Sentence(3, "Patient denies fever, weight loss.", Concept(ConceptKind.Diagnosis, "fever", Assertion.Negated, "R509"), Concept(ConceptKind.Diagnosis, "weight loss", Assertion.Negated, "R634")),
        Sentence(4, "Taking naproxen 500 mg twice daily since 02/03/2026.", Concept(ConceptKind.Medication, "naproxen")),
        Sentence(5, "Mother had breast cancer at age 52.", Concept(ConceptKind.Diagnosis, "breast cancer", Assertion.OtherPerson, "C50919")),
        Sentence(6, "Return if numbness develops.", Concept(ConceptKind.Diagnosis, "numbness", Assertion.Hypothetical, "R200")));

    public static Summary SummaryOf(params SummarySentence[] sentences) => new(sentences, [], "attention", "v1");

    public static SummarySentence Sentence(int number, string text, params Concept[] concepts) =>
        new($"s{number}", Document: 0, Page: 1, Start: 0, text.Length, text, Weight: 0.1, Clauses: [], concepts);

    public static Concept Concept(ConceptKind kind, string text, Assertion assertion = Assertion.Present, string? code = null) =>
        new(kind, code is null ? null : CodeSystem.Icd10Cm, code, text, Start: 0, text, assertion);

    public static Claim Claim() => new()
    {
        Key = new ClaimKey("clearinghouse-7", "CLM-2026-0042", 1),
        Kind = ClaimKind.Professional,
        Frequency = ClaimFrequency.Original,
        Policy = new PolicyReference { PayerId = "PPO01" },
        Member = new Member { Id = "W123456789", FamilyName = "Okonkwo", GivenName = "Adaeze", BirthDate = new DateOnly(1971, 2, 9), Sex = Sex.Female, SubscriberId = "W123456700" },
        BillingProvider = new Provider { Npi = "1234567893", Id = "98-7654321", Name = "Riverbend Spine Clinic", State = "OH", PostalCode = "44113" },
        RenderingProvider = new Provider { Npi = "1987654320", Id = "P-5521", Name = "Marchetti, Luca MD" },
        TotalCharge = 1_200,
        PriorAuthorization = "AUTH-77120",
    };

    public static SummaryRequest Request(Summary? summary = null, Claim? claim = null) => new(
        "reviewer-1",
        claim ?? Claim(),
        summary ?? Summary(),
        [new Clause { Id = "4.2", Section = "Imaging", Kind = ClauseKind.Coverage, Text = "Lumbar MRI is covered after six weeks of conservative care." }]);
}
