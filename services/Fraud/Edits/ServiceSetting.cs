using Claims.Contracts;

namespace Claims.Fraud.Edits;

/// <summary>Whom a table of the National Correct Coding Initiative (NCCI) is for; each has its own values.</summary>
public enum ServiceSetting { Practitioner, OutpatientHospital, DmeSupplier }

/// <summary>Which tables speak for a claim.</summary>
public static class ServiceSettings
{
    /// <summary>Null where none does: inpatient stays, dental, vision and pharmacy claims.</summary>
    public static ServiceSetting? Of(Claim claim) => claim.Kind switch
    {
        // Taxonomy 332: suppliers, durable medical equipment among them.
        ClaimKind.Professional when claim.BillingProvider.Taxonomy?.StartsWith("332", StringComparison.Ordinal) == true => ServiceSetting.DmeSupplier,
        ClaimKind.Professional => ServiceSetting.Practitioner,
        ClaimKind.Institutional when claim.TypeOfBill is { Length: > 1 } bill && bill[1] != '1' => ServiceSetting.OutpatientHospital,
        _ => null,
    };
}
