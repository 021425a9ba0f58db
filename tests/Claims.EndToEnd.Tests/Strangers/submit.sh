curl -s -H "Authorization: Bearer $CLAIMS_ACCESS__KEY" -H 'Content-Type: application/edi-x12' -H 'Accept: application/json' --data-binary "@$2" "$1/claims" | tee answer.json
id=$(grep -o '"claimId":"[0-9a-f]*"' answer.json | head -n 1 | cut -d'"' -f4)
until curl -s -H "Authorization: Bearer $CLAIMS_ACCESS__KEY" "$1/claims/$id" | tee claim.json | grep -q '"status":"ended"'; do sleep 0.2; done
cat claim.json
