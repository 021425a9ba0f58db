using System.Text.RegularExpressions;

using Claims.Summaries.Generative.Deidentifying;
using Claims.Summaries.Generative.Tests.Fakes;

using FsCheck;
using FsCheck.Fluent;

namespace Claims.Summaries.Generative.Tests.Deidentifying;

public class DeidentificationTests
{
    private const string Key = "a secret of a test that is long enough";

    private static readonly string[] Identifiers =
    [
        "Okonkwo", "ADAEZE OKONKWO", "Okonkwo, Adaeze", "W123456789", "W123-456-789", "W123456700", "CLM-2026-0042", "AUTH-77120", "AUTH77120", "1234567893", "98-7654321",
        "Riverbend Spine Clinic", "Riverbend", "Marchetti", "Luca Marchetti", "44113", "123-45-6789", "(216) 555-0142", "216-555-0142", "+1 216 555 0142", "adaeze.o@example.org",
        "1420 West Ninth Street", "P.O. Box 1187", "Cleveland, OH 44113", "https://portal.example.org/p/77", "192.168.14.7", "MRN 00482913", "account # AC-99120", "Dr. Helena Voss",
        "Priya Raman, MD", "wife Ngozi", "93-year-old", "aged 101", "2026-03-14", "03/14/2026", "March 14, 2026", "14 March 2026", "3/14/26", "March 2026", "on 3/14", "555443322110",
    ];

    private static readonly string[] Around =
    [
        "Seen with {0} for back pain.", "{0} was noted.", "Records say {0}, with numbness.", "Therapy ({0}) ended; pain 4/10.", "Per {0} the visit was long.", "MRI done {0}.",
    ];

    private static readonly Gen<(string Sentence, string Identifier)> Sentences =
        from identifier in Gen.Elements(Identifiers) from around in Gen.Elements(Around) select (string.Format(around, identifier), identifier);

    [Fact]
    public void What_is_concealed_is_restored_to_the_letter() => Prop.ForAll(
        Sentences.ToArbitrary(),
        planted =>
        {
            var identity = new Deidentification(Some.Claim(), Key);

            return Plain(identity.Restore(identity.Conceal(planted.Sentence))) == Plain(planted.Sentence);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(500));

    [Theory]
    [MemberData(nameof(GenerateSummaryTests.EveryWay), MemberType = typeof(GenerateSummaryTests))]
    public async Task No_planted_identifier_reaches_a_provider(GenerativeProvider provider, bool stream)
    {
        await using var summaries = await Fakes.Summaries.StartAsync(provider, stream, ("Budget:TokensPerSummary", "1000000"));
        var planted = Identifiers.SelectMany(identifier => Around.Select(around => string.Format(around, identifier))).Index();

        await summaries.AskAsync(Some.Request(Some.SummaryOf([.. planted.Select(sentence => Some.Sentence(sentence.Index + 1, sentence.Item))])));

        var body = Regex.Unescape(Assert.Single(summaries.Server.Requests).Body);
        Assert.All(Identifiers, identifier => Assert.DoesNotMatch($@"(?i)(?<![\p{{L}}\d]){Regex.Escape(identifier)}(?![\p{{L}}\d])", body));
    }

    [Fact]
    public void Intervals_stay_and_dates_go()
    {
        var identity = new Deidentification(Some.Claim(), Key);

        var sent = Sent.Dates(identity.Conceal("From 2026-03-14 to 2026-04-25, and 03/14/2026.")).Select(date => DateOnly.Parse(date)).ToList();

        Assert.Equal(42, sent[1].DayNumber - sent[0].DayNumber);
        Assert.Equal(sent[0], sent[2]);
        Assert.InRange(new DateOnly(2026, 3, 14).DayNumber - sent[0].DayNumber, 1, 364);
    }

    [Fact]
    public void Claims_and_secrets_have_shifts_of_their_own()
    {
        var shifts = Enumerable.Range(0, 500).Select(i => DateShift.Days(Key, $"claim {i}")).ToList();

        Assert.All(shifts, shift => Assert.InRange(shift, -364, -1));
        Assert.True(shifts.Distinct().Count() > 200);
        Assert.Equal(DateShift.Days(Key, "claim 1"), shifts[1]);
        Assert.NotEqual(shifts, Enumerable.Range(0, 500).Select(i => DateShift.Days(Key + "2", $"claim {i}")).ToList());
    }

    [Fact]
    public void The_same_words_have_the_same_placeholder_and_others_another()
    {
        var identity = new Deidentification(Some.Claim(), Key);

        Assert.Equal("[PERSON_1] and [PERSON_2], then [PERSON_1].", identity.Conceal("Dr. Voss and Dr. Aldana, then Dr. Voss."));
    }

    [Theory]
    [InlineData("Pain was 8/10 and strength 4/5, BP 120/80.")]
    [InlineData("An 87-year-old with 12 visits to the clinic, L4-L5, E11.9.")]
    [InlineData("Codes 99213 and M51.26; naproxen 500 mg.")]
    public void What_names_nobody_stays(string text) => Assert.Equal(text, new Deidentification(Some.Claim(), Key).Conceal(text));

    /// <summary>A date is written anew in its own style, with zeros.</summary>
    private static string Plain(string text) => text.Replace("3/14/26", "03/14/26", StringComparison.Ordinal).Replace("003/", "03/", StringComparison.Ordinal);
}
