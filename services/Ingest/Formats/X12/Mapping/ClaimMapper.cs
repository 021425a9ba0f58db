using Claims.Contracts;
using Claims.Ingest.Formats.X12.Reading;
using Claims.Ingest.Formats.X12.Syntax;

namespace Claims.Ingest.Formats.X12.Mapping;

/// <summary>Makes a canonical claim of loop 2300 and the levels around it. Judges nothing: faults are the grammar's and the validation's.</summary>
public static class ClaimMapper
{
    private static readonly string[] RelatedCauses = ["AA", "EM", "OA"];

    /// <summary>The claim; null where number, charge, member or billing provider cannot be read.</summary>
    /// <param name="loop">Loop 2300, complete.</param>
    /// <param name="statedKind">Kind that the guide names, or null: then the service lines tell.</param>
    /// <param name="submitter">Who sent it.</param>
    public static Claim? Map(Loop loop, ClaimKind? statedKind, string submitter)
    {
        var header = loop.Enclosing("ST");
        var subscriberLevel = loop.Enclosing("2000B");
        var billingLevel = loop.Enclosing("2000A");
        var lines = Lines(loop);
        var kind = statedKind ?? Kind(loop);
        if (loop.First("CLM") is not { } clm
            || clm.Element(1) is not { Length: > 0 } number
            || ElementText.Number(clm.Element(2)) is not { } total
            || PartyMapper.Member(subscriberLevel, loop.Enclosing("2000C")) is not { } member
            || PartyMapper.Provider(billingLevel?.Entity("85"), billingLevel) is not { } billing)
        {
            return null;
        }

        var frequency = Frequency(clm);
        var (from, to) = Period(loop, kind, lines);
        var isInstitutional = kind == ClaimKind.Institutional;
        var facility = ElementText.OrNull(CodeText.Plain(clm.Component(5, 1)));
        return new Claim
        {
            // Ingest gives replacements and voids the version after the one they change.
            Key = new ClaimKey(submitter, number, frequency == ClaimFrequency.Original ? 1 : 0),
            Kind = kind,
            Frequency = frequency,
            Policy = Policy(subscriberLevel),
            Member = member,
            BillingProvider = billing,
            TotalCharge = total,
            ServiceFrom = from,
            ServiceTo = to,
            AdmissionDate = Mapping.Period.Of(loop.First("DTP", "435"))?.First,
            DischargeDate = Mapping.Period.Of(loop.First("DTP", "096"))?.Last,
            SubmittedOn = ElementText.Date(header?.First("BHT")?.Element(4) ?? ""),
            PlaceOfService = isInstitutional ? null : facility,
            TypeOfBill = isInstitutional ? facility?.TrimStart('0') : null,
            DiagnosisRelatedGroup = HealthCodes.DiagnosisRelatedGroup(loop),
            // The attending provider (71) answers for an institutional claim that names nobody else.
            RenderingProvider = PartyMapper.Provider(loop.Entity("82") ?? (isInstitutional ? loop.Entity("71") : null)),
            ReferringProvider = PartyMapper.Provider(loop.Entity("DN", "P3")),
            ServiceFacility = PartyMapper.Provider(loop.Entity("77", "FA")),
            PriorAuthorization = Reference(loop, "G1"),
            OriginalNumber = Reference(loop, "F8"),
            RelatedCause = clm.Components(11).FirstOrDefault(RelatedCauses.Contains),
            Diagnoses = HealthCodes.Diagnoses(loop),
            Procedures = HealthCodes.Procedures(loop),
            Lines = lines,
            OtherPayers = OtherPayerMapper.OtherPayers(loop),
            Notes = [.. loop.All("NTE").Select((n, i) => new Note(i + 1, n.Element(1), n.Element(2)))],
        };
    }

    // A dental claim may give the day of service once for all lines.
    private static List<ServiceLine> Lines(Loop loop)
    {
        var forAll = Mapping.Period.Of(loop.First("DTP", "472"));
        return [.. loop.Children
            .Where(c => c.Rule.Id == "2400")
            .Select((line, i) => LineMapper.Line(line, i + 1))
            .OfType<ServiceLine>()
            .Select(line => line with { From = line.From ?? forAll?.First, To = line.To ?? forAll?.Last })];
    }

    private static ClaimKind Kind(Loop loop)
    {
        var services = loop.Children.Where(c => c.Rule.Id == "2400").ToList();
        return services.Exists(s => s.First("SV2") is not null) ? ClaimKind.Institutional
            : services.Exists(s => s.First("SV3") is not null) ? ClaimKind.Dental
            : ClaimKind.Professional;
    }

    private static ClaimFrequency Frequency(Segment clm) => CodeText.Plain(clm.Component(5, 3)) switch
    {
        "7" => ClaimFrequency.Replacement,
        "8" => ClaimFrequency.Void,
        _ => ClaimFrequency.Original,
    };

    private static PolicyReference Policy(Loop? subscriberLevel)
    {
        var payer = subscriberLevel?.Entity("PR")?.First("NM1");
        var subscriber = subscriberLevel?.First("SBR");
        return new PolicyReference
        {
            PayerId = ElementText.OrNull(payer?.Element(9) ?? ""),
            PayerName = ElementText.OrNull(payer?.Element(3) ?? ""),
            Plan = ElementText.OrNull(subscriber?.Element(3) ?? "") ?? ElementText.OrNull(subscriber?.Element(4) ?? ""),
        };
    }

    // Institutional claims state their period (434), dental ones may state their date once (472); else it is that of the lines.
    private static (DateOnly? From, DateOnly? To) Period(Loop loop, ClaimKind kind, List<ServiceLine> lines)
    {
        var stated = Mapping.Period.Of(loop.First("DTP", kind == ClaimKind.Institutional ? "434" : "472"));
        return stated is { } period ? (period.First, period.Last) : (lines.Min(l => l.From), lines.Max(l => l.To));
    }

    private static string? Reference(Loop loop, string qualifier) => ElementText.OrNull(loop.First("REF", qualifier)?.Element(2) ?? "");
}
