using System.Text;
using System.Text.Json;

using Claims.Contracts;
using Claims.Ingest.Formats;
using Claims.Ingest.Formats.Json;

namespace Claims.Ingest.Tests.Formats.Json;

public class JsonFormatTests
{
    private const string Minimal =
        """{"key":{"number":"A1"},"kind":"professional","policy":{"plan":"p"},"member":{"id":"m"},"billingProvider":{"id":"b"},"totalCharge":10,"lines":[{"number":1,"code":"99213","charge":10}]}""";

    private static readonly JsonFormat Format = new();

    [Fact]
    public void A_minimal_claim_is_read()
    {
        var claim = Assert.Single(Read(Minimal).Claims).Claim!;

        Assert.Equal(new ClaimKey("s", "A1", 1), claim.Key);
        Assert.Equal("99213", claim.Lines[0].Code);
    }

    [Fact]
    public void What_is_written_is_read_back_the_same()
    {
        var claim = Assert.Single(Read(Minimal).Claims).Claim! with
        {
            ServiceFrom = new DateOnly(2026, 1, 2),
            Diagnoses = [new Diagnosis(1, "E119", CodeSystem.Icd10Cm, DiagnosisKind.Principal)],
            OtherPayers = [new OtherPayer { Responsibility = "P", Paid = 3.5m }],
            Notes = [new Note(1, "note", "words")],
        };

        var again = Assert.Single(Read(JsonSerializer.Serialize(claim, ClaimJson.Options)).Claims);

        Assert.Empty(again.Faults);
        Assert.Equal(JsonSerializer.Serialize(claim, ClaimJson.Options), JsonSerializer.Serialize(again.Claim, ClaimJson.Options));
    }

    [Fact]
    public void Every_fault_is_named_with_its_pointer()
    {
        var claim = Assert.Single(Read("""[{"key":{"number":"A1"},"kind":"hospital","policy":{},"member":{},"totalCharge":"ten","serviceFrom":"2026-13-01","lines":[{"number":1,"code":"99213","charge":1e99,"colour":"red"}]}]""").Claims);

        Assert.Null(claim.Claim);
        Assert.Equal("A1", claim.Number);
        Assert.Equal(
            ["/0/billingProvider", "/0/kind", "/0/lines/0", "/0/lines/0/charge", "/0/member/id", "/0/serviceFrom", "/0/totalCharge"],
            claim.Faults.Select(fault => fault.Path).Order(StringComparer.Ordinal));
        Assert.True(claim.Faults.Single(fault => fault.Code == FaultCodes.PropertyUnknown).IsWarning);
    }

    [Fact]
    public void Lines_are_read_each_by_itself()
    {
        var claims = Read($"{Minimal}\n{{\"broken\n\n{Minimal.Replace("A1", "A2", StringComparison.Ordinal)}\n").Claims;

        Assert.Equal(["A1", null, "A2"], claims.Select(claim => claim.Number));
        Assert.Equal("line 2", claims[1].Path);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("nonsense")]
    [InlineData("12")]
    [InlineData("""{"\ud800":1}""")]
    [InlineData("""{"key":{"number":"\udc00"}}""")]
    public void What_is_no_claim_is_unreadable(string text)
    {
        var read = Read(text);

        Assert.True(read.IsUnreadable);
        Assert.NotEmpty(read.Faults);
    }

    [Fact]
    public void Nesting_does_not_exhaust_the_stack()
    {
        Assert.True(Read(new string('[', 1_000_000)).IsUnreadable);
    }

    [Fact]
    public void Junk_items_do_not_fill_memory()
    {
        var read = Read($"[{string.Join(',', Enumerable.Repeat("1", 100_000))}]");

        Assert.True(read.IsUnreadable);
        Assert.Equal(FaultCodes.TooLarge, Assert.Single(read.Faults).Code);
    }

    [Fact]
    public void Damaged_input_never_throws()
    {
        var (random, original) = (new Random(1), Encoding.UTF8.GetBytes($"[{Minimal},{Minimal}]"));
        for (var i = 0; i < 2_000; i++)
        {
            var read = Format.Read(Mutations.Damage(original, random), "s");
            Assert.All(read.Claims, claim => Assert.True(claim.Claim is not null || claim.Faults.Count > 0));
        }
    }

    [Fact]
    public void The_acknowledgement_says_what_became_of_each_claim()
    {
        var read = Read($"[{Minimal},{Minimal},{Minimal}]");
        ClaimOutcome[] outcomes =
        [
            new ClaimOutcome.Accepted(read.Claims[0], "id0", []),
            new ClaimOutcome.Duplicate(read.Claims[1], "id0", "accepted"),
            new ClaimOutcome.Rejected(read.Claims[2], [new Fault("X", "/2", "is wrong")]),
        ];

        var answer = Format.Acknowledge(read, outcomes, new AcknowledgementContext("sub", DateTimeOffset.UnixEpoch, 1));

        using var document = JsonDocument.Parse(answer.Content);
        Assert.Equal(["accepted", "duplicate", "rejected"], document.RootElement.GetProperty("claims").EnumerateArray().Select(claim => claim.GetProperty("status").GetString()));
    }

    private static ParsedSubmission Read(string text) => Format.Read(Encoding.UTF8.GetBytes(text), "s");
}
