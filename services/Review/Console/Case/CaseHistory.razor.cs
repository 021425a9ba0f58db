using Claims.Review.Cases;
using Claims.Review.Console.Peers;

using Microsoft.AspNetCore.Components;

namespace Claims.Review.Console.Case;

/// <summary>What else is known of the member and the billing provider: of the member from cases alone, since no other service tells of members.</summary>
public sealed partial class CaseHistory
{
    private const int MostCases = 10;
    private const int MostMonths = 12;
    private const int MostMeasures = 6;

    private IReadOnlyList<CaseSummary> _member = [];
    private IReadOnlyList<CaseSummary> _provider = [];
    private PeerAnswer<KnownProvider>? _known;

    [Parameter, EditorRequired]
    public CaseFile File { get; set; } = null!;

    [Inject]
    private CaseStore Cases { get; set; } = null!;

    [Inject]
    private FraudClient Fraud { get; set; } = null!;

    protected override async Task OnInitializedAsync()
    {
        var claim = File.Case.Claim;
        _member = await Cases.RelatedAsync(CaseTermKind.Member, claim.Member.Id, File.Case.ClaimId, MostCases, CancellationToken.None);
        _provider = await Cases.RelatedAsync(CaseTermKind.Provider, claim.BillingProvider.Npi ?? claim.BillingProvider.Id, File.Case.ClaimId, MostCases, CancellationToken.None);
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender)
        {
            await AskAsync();
            StateHasChanged();
        }
    }

    private async Task AskAsync()
    {
        _known = null;
        _known = await Fraud.ProviderAsync(CaseDescription.ProviderOf(File.Case.Claim.BillingProvider), CancellationToken.None);
    }
}
