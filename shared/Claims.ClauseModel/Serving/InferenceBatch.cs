using System.Numerics;
using Claims.ClauseModel.Network;
using Claims.ClauseModel.Onnx;
using Microsoft.ML.OnnxRuntime;

namespace Claims.ClauseModel.Serving;

/// <summary>The inputs of one call: claims under any policies, padded to one size. Its memory is pooled and goes back when it is disposed.</summary>
internal sealed class InferenceBatch : IDisposable
{
    private readonly ModelShape _shape;
    private readonly PaddedSize _size;
    private readonly RentedTensor<float> _text;
    private readonly RentedTensor<long> _ids;
    private readonly RentedTensor<long> _codes;
    private readonly RentedTensor<float> _numbers;
    private readonly RentedTensor<float> _mask;
    private readonly RentedTensor<float> _coded;
    private readonly RentedTensor<float> _judged;
    private readonly RentedTensor<float> _clauseText;
    private readonly RentedTensor<float> _clauseNumbers;
    private readonly RentedTensor<float> _clauseMask;
    private readonly RentedTensor<long> _policy;
    private readonly RentedTensor<byte> _relations;

    public InferenceBatch(ModelShape shape, PaddedSize size, IReadOnlyList<(EncodedClaim Claim, EncodedPolicy Policy)> claims)
    {
        (_shape, _size) = (shape, size);
        var policies = claims.Select(claim => claim.Policy).DistinctBy(policy => policy.Hash).ToList();
        var places = policies.Index().ToDictionary(policy => policy.Item.Hash, policy => policy.Index, StringComparer.Ordinal);
        var (b, t, q, c) = (claims.Count, size.Tokens, policies.Count, size.Clauses);
        _text = new RentedTensor<float>(b, t, shape.Text);
        _ids = new RentedTensor<long>(b, t, shape.IdSlots);
        _codes = new RentedTensor<long>(b, t);
        _numbers = new RentedTensor<float>(b, t, shape.TokenNumbers);
        _mask = new RentedTensor<float>(b, t);
        _coded = new RentedTensor<float>(b, t);
        _judged = new RentedTensor<float>(b, t);
        _clauseText = new RentedTensor<float>(q, c, shape.Text);
        _clauseNumbers = new RentedTensor<float>(q, c, shape.ClauseNumbers);
        _clauseMask = new RentedTensor<float>(q, c);
        _policy = new RentedTensor<long>(b);
        _relations = new RentedTensor<byte>(b, t, c, shape.Relations);
        for (var i = 0; i < q; i++)
        {
            Write(i, policies[i]);
        }

        for (var i = 0; i < b; i++)
        {
            Write(i, claims[i].Claim, claims[i].Policy.Clauses);
            _policy.Span[i] = places[claims[i].Policy.Hash];
        }
    }

    public static IReadOnlyList<string> Names { get; } =
    [
        ModelTensors.TokenText, ModelTensors.TokenIds, ModelTensors.TokenCode, ModelTensors.TokenNumbers, ModelTensors.TokenMask, ModelTensors.TokenCoded,
        ModelTensors.TokenJudged, ModelTensors.ClauseText, ModelTensors.ClauseNumbers, ModelTensors.ClauseMask, ModelTensors.Policy, ModelTensors.Relations,
    ];

    /// <summary>In the order of <see cref="Names"/>; not to be used after the batch is disposed.</summary>
    public IReadOnlyList<OrtValue> Values =>
    [
        _text.Value, _ids.Value, _codes.Value, _numbers.Value, _mask.Value, _coded.Value,
        _judged.Value, _clauseText.Value, _clauseNumbers.Value, _clauseMask.Value, _policy.Value, _relations.Value,
    ];

    public void Dispose()
    {
        foreach (IDisposable tensor in (IDisposable[])[_text, _ids, _codes, _numbers, _mask, _coded, _judged, _clauseText, _clauseNumbers, _clauseMask, _policy, _relations])
        {
            tensor.Dispose();
        }
    }

    private void Write(int place, EncodedPolicy policy)
    {
        policy.Text.CopyTo(_clauseText.Part(place, _size.Clauses * _shape.Text));
        policy.Numbers.CopyTo(_clauseNumbers.Part(place, _size.Clauses * _shape.ClauseNumbers));
        _clauseMask.Part(place, _size.Clauses)[..policy.Clauses].Fill(1);
    }

    private void Write(int place, EncodedClaim claim, int clauses)
    {
        claim.Text.CopyTo(_text.Part(place, _size.Tokens * _shape.Text));
        claim.Numbers.CopyTo(_numbers.Part(place, _size.Tokens * _shape.TokenNumbers));
        _mask.Part(place, _size.Tokens)[..claim.Tokens].Fill(1);
        var ids = _ids.Part(place, _size.Tokens * _shape.IdSlots);
        for (var i = 0; i < claim.Ids.Length; i++)
        {
            ids[i] = claim.Ids[i];
        }

        var codes = _codes.Part(place, _size.Tokens);
        var coded = _coded.Part(place, _size.Tokens);
        var judged = _judged.Part(place, _size.Tokens);
        for (var t = 0; t < claim.Tokens; t++)
        {
            codes[t] = Math.Max(0, claim.Codes[t]);
            coded[t] = claim.Codes[t] >= 0 ? 1 : 0;
            judged[t] = claim.Judged[t] ? 1 : 0;
        }

        WriteRelations(_relations.Part(place, _size.Tokens * _size.Clauses * _shape.Relations), claim, clauses);
    }

    private void WriteRelations(Span<byte> flags, EncodedClaim claim, int clauses)
    {
        for (var t = 0; t < claim.Tokens; t++)
        {
            for (var c = 0; c < clauses; c++)
            {
                var start = ((t * _size.Clauses) + c) * _shape.Relations;
                for (var rest = claim.Relations[(t * clauses) + c]; rest != 0; rest &= rest - 1)
                {
                    flags[start + BitOperations.TrailingZeroCount(rest)] = 1;
                }
            }
        }
    }
}
