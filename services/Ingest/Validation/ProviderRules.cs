using Claims.Contracts;

namespace Claims.Ingest.Validation;

/// <summary>Every National Provider Identifier has ten digits and the right check digit.</summary>
internal static class ProviderRules
{
    public static IEnumerable<Fault> Check(Claim claim)
    {
        (string Path, Provider? Provider)[] providers =
        [
            ("/billingProvider", claim.BillingProvider),
            ("/renderingProvider", claim.RenderingProvider),
            ("/referringProvider", claim.ReferringProvider),
            ("/serviceFacility", claim.ServiceFacility),
            .. claim.Lines.Select((line, i) => ($"/lines/{i}/renderingProvider", line.RenderingProvider)),
        ];
        return providers
            .Where(place => place.Provider?.Npi is { } npi && !Npi.IsValid(npi))
            .Select(place => new Fault(FaultCodes.NpiInvalid, $"{place.Path}/npi", "is no NPI: ten digits of which the last is the check digit"));
    }
}
