using System.Text;
using System.Text.Json.Nodes;

using Claims.Contracts;
using Claims.Ingest.Formats;
using Claims.Ingest.Formats.Fhir;

namespace Claims.Ingest.Tests.Formats.Fhir;

public class FhirFormatTests
{
    private static readonly FhirFormat Format = new();

    [Fact]
    public void A_claim_with_contained_resources_is_read()
    {
        var claim = Assert.Single(Read(Claim()).Claims).Claim!;

        Assert.Equal(new ClaimKey("s", "N1", 1), claim.Key);
        Assert.Equal(ClaimKind.Professional, claim.Kind);
        Assert.Equal(("M1", Sex.Female, new DateOnly(1980, 5, 1)), (claim.Member.Id, claim.Member.Sex, claim.Member.BirthDate));
        Assert.Equal("1234567893", claim.BillingProvider.Npi);
        Assert.Equal("PPO01", claim.Policy.PayerId);
        Assert.Equal(new DateOnly(2026, 1, 1), claim.Member.CoverageStart);
        Assert.Equal(("99213", CodeSystem.Hcpcs, 120m), (claim.Lines[0].Code, claim.Lines[0].System, claim.Lines[0].Charge));
        Assert.Equal(("E119", CodeSystem.Icd10Cm), (claim.Diagnoses[0].Code, claim.Diagnoses[0].System));
        Assert.Equal(new DateOnly(2026, 3, 4), claim.ServiceFrom);
    }

    [Fact]
    public void References_are_resolved_over_a_bundle_by_full_url_and_by_type_and_id()
    {
        var claim = Claim();
        claim.Remove("contained");
        claim["patient"] = Reference("Patient/p");
        claim["provider"] = Reference("urn:uuid:org");
        claim["diagnosis"] = new JsonArray(new JsonObject { ["sequence"] = 1, ["diagnosisReference"] = Reference("Condition/c") });
        var condition = JsonNode.Parse("""{"resourceType":"Condition","id":"c","code":{"coding":[{"system":"http://hl7.org/fhir/sid/icd-10-cm","code":"I10"}]}}""");
        var bundle = new JsonObject
        {
            ["resourceType"] = "Bundle",
            ["entry"] = new JsonArray(
                new JsonObject { ["resource"] = claim },
                new JsonObject { ["resource"] = Patient("p") },
                new JsonObject { ["fullUrl"] = "urn:uuid:org", ["resource"] = Organization("o") },
                new JsonObject { ["resource"] = condition }),
        };

        var read = Assert.Single(Read(bundle).Claims).Claim!;

        Assert.Equal("I10", read.Diagnoses[0].Code);
        Assert.Equal("1234567893", read.BillingProvider.Npi);
        Assert.Equal(Sex.Female, read.Member.Sex);
    }

    [Fact]
    public void Resources_on_later_lines_are_found()
    {
        var claim = Claim();
        claim["patient"] = Reference("Patient/late");
        var text = $"{claim.ToJsonString()}\n{Patient("late").ToJsonString()}\n";

        var read = Assert.Single(Format.Read(Encoding.UTF8.GetBytes(text), "s").Claims);

        Assert.Equal(new DateOnly(1980, 5, 1), read.Claim!.Member.BirthDate);
    }

    [Fact]
    public void A_diagnosis_that_cannot_be_followed_is_a_warning_and_keeps_its_place()
    {
        var claim = Claim();
        claim["diagnosis"] = new JsonArray(new JsonObject { ["sequence"] = 1, ["diagnosisReference"] = Reference("urn:uuid:gone") });

        var read = Assert.Single(Read(claim).Claims);

        Assert.NotNull(read.Claim);
        Assert.Equal((FaultCodes.ReferenceUnresolved, "Claim.diagnosis[0].diagnosisReference", true), (read.Faults[0].Code, read.Faults[0].Path, read.Faults[0].IsWarning));
        Assert.Equal(1, read.Claim.Diagnoses[0].Sequence);
    }

    [Fact]
    public void Every_missing_element_is_named()
    {
        var read = Assert.Single(Read(new JsonObject { ["resourceType"] = "Claim" }).Claims);

        Assert.Null(read.Claim);
        Assert.Equal(
            ["Claim.created", "Claim.identifier", "Claim.insurance", "Claim.patient", "Claim.priority", "Claim.provider", "Claim.status", "Claim.type", "Claim.use"],
            read.Faults.Select(fault => fault.Path).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("status", "cancelled", "Claim.status")]
    [InlineData("use", "preauthorization", "Claim.use")]
    [InlineData("status", "nonsense", "Claim.status")]
    public void Only_an_active_claim_for_payment_is_taken(string element, string value, string path)
    {
        var claim = Claim();
        claim[element] = value;

        Assert.Contains(Assert.Single(Read(claim).Claims).Faults, fault => fault.Path == path && !fault.IsWarning);
    }

    [Fact]
    public void Details_that_add_up_to_their_item_are_the_lines()
    {
        var claim = Claim();
        claim["item"] = JsonNode.Parse("""[{"sequence":1,"productOrService":{"coding":[{"code":"group"}]},"net":{"value":120},"servicedDate":"2026-03-04","detail":[{"sequence":1,"productOrService":{"coding":[{"code":"a"}]},"net":{"value":70}},{"sequence":2,"productOrService":{"coding":[{"code":"b"}]},"net":{"value":50}}]}]""");

        var lines = Assert.Single(Read(claim).Claims).Claim!.Lines;

        Assert.Equal([("a", 70m, 1), ("b", 50m, 2)], lines.Select(line => (line.Code, line.Charge, line.Number)));
        Assert.All(lines, line => Assert.Equal(new DateOnly(2026, 3, 4), line.From));
    }

    [Fact]
    public void What_priced_items_leave_of_the_total_is_the_charge_of_the_first_item_without_a_price()
    {
        var claim = Claim();
        claim["item"] = JsonNode.Parse("""[{"sequence":1,"productOrService":{"text":"visit"}},{"sequence":2,"productOrService":{"text":"test"},"net":{"value":50}},{"sequence":3,"productOrService":{"text":"finding"}}]""");

        var lines = Assert.Single(Read(claim).Claims).Claim!.Lines;

        Assert.Equal([70m, 50m, 0m], lines.Select(line => line.Charge));
    }

    [Fact]
    public void The_answer_is_a_claim_response_or_an_operation_outcome()
    {
        var read = Read(Claim());
        var context = new AcknowledgementContext("sub", new DateTimeOffset(2026, 3, 5, 1, 2, 3, TimeSpan.Zero), 1);

        var taken = JsonNode.Parse(Format.Acknowledge(read, [new ClaimOutcome.Accepted(read.Claims[0], "id", [])], context).Content.Span)!;
        var refused = JsonNode.Parse(Format.Acknowledge(read, [new ClaimOutcome.Rejected(read.Claims[0], [new Fault("NPI_INVALID", "Claim.provider", "is no NPI")])], context).Content.Span)!;

        Assert.Equal("ClaimResponse", (string?)taken["resourceType"]);
        Assert.Equal("queued", (string?)taken["outcome"]);
        foreach (var required in new[] { "status", "type", "use", "patient", "created", "insurer" })
        {
            Assert.NotNull(taken[required]);
        }

        Assert.Equal("OperationOutcome", (string?)refused["resourceType"]);
        Assert.Equal("Claim.provider", (string?)refused["issue"]![0]!["expression"]![0]);
    }

    [Fact]
    public void Damaged_input_never_throws()
    {
        var (random, original) = (new Random(2), Encoding.UTF8.GetBytes(Claim().ToJsonString()));
        for (var i = 0; i < 2_000; i++)
        {
            var read = Format.Read(Mutations.Damage(original, random), "s");
            Assert.All(read.Claims, claim => Assert.True(claim.Claim is not null || claim.Faults.Count > 0));
        }
    }

    private static ParsedSubmission Read(JsonObject resource) => Format.Read(Encoding.UTF8.GetBytes(resource.ToJsonString()), "s");

    private static JsonObject Reference(string to) => new() { ["reference"] = to };

    private static JsonObject Patient(string id) =>
        (JsonObject)JsonNode.Parse($$"""{"resourceType":"Patient","id":"{{id}}","gender":"female","birthDate":"1980-05-01","name":[{"family":"F","given":["G"]}]}""")!;

    private static JsonObject Organization(string id) =>
        (JsonObject)JsonNode.Parse($$"""{"resourceType":"Organization","id":"{{id}}","name":"O","identifier":[{"system":"http://hl7.org/fhir/sid/us-npi","value":"1234567893"}]}""")!;

    private static JsonObject Claim() => (JsonObject)JsonNode.Parse(
        """
        {"resourceType":"Claim","id":"1","identifier":[{"value":"N1"}],"status":"active","use":"claim","created":"2026-03-05",
         "type":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/claim-type","code":"professional"}]},
         "priority":{"coding":[{"code":"normal"}]},"patient":{"reference":"#p"},"provider":{"reference":"#o"},
         "contained":[{"resourceType":"Patient","id":"p","gender":"female","birthDate":"1980-05-01"},
                      {"resourceType":"Organization","id":"o","identifier":[{"system":"http://hl7.org/fhir/sid/us-npi","value":"1234567893"}]},
                      {"resourceType":"Coverage","id":"c","subscriberId":"M1","period":{"start":"2026-01-01"},"payor":[{"identifier":{"value":"PPO01"}}]}],
         "insurance":[{"sequence":1,"focal":true,"coverage":{"reference":"#c"}}],
         "diagnosis":[{"sequence":1,"diagnosisCodeableConcept":{"coding":[{"system":"http://hl7.org/fhir/sid/icd-10-cm","code":"E11.9"}]}}],
         "item":[{"sequence":1,"diagnosisSequence":[1],"servicedDate":"2026-03-04","net":{"value":120.00},
                  "productOrService":{"coding":[{"system":"http://www.ama-assn.org/go/cpt","code":"99213"}]}}],
         "total":{"value":120.00,"currency":"USD"}}
        """)!;
}
