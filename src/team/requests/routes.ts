import { get, post } from "../../http/serve";
import { limitInvitesByRate } from "../rate-limits";
import { approveRequest, approveRequestInput } from "./operations/approve-request";
import { declineRequest, declineRequestInput } from "./operations/decline-request";
import { listRequests, listRequestsInput } from "./operations/list-requests";
import { myRequests, myRequestsInput } from "./operations/my-requests";
import { requestToJoin, requestToJoinInput } from "./operations/request-to-join";
import { withdrawRequest, withdrawRequestInput } from "./operations/withdraw-request";

export const requestOperations = {
	requestToJoin: post(requestToJoinInput, requestToJoin, { status: 201, limit: limitInvitesByRate }),
	listRequests: get(listRequestsInput, listRequests),
	approveRequest: post(approveRequestInput, approveRequest),
	declineRequest: post(declineRequestInput, declineRequest),
	myRequests: get(myRequestsInput, myRequests),
	withdrawRequest: post(withdrawRequestInput, withdrawRequest),
};
